/**
 * The server of shoot peering: Garden client, inventory, access and the peering API.
 *
 * @packageDocumentation
 */
export { gardenerPlugin as default } from './plugin';
