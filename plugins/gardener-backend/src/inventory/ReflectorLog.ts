import type { LoggerService } from '@backstage/backend-plugin-api';
import type { GardenResource } from '../garden/GardenClient';
import type { ReflectorStatus } from './ReflectorStatus';

/** Logs what a reflector goes through: each change once, not each try. */
export class ReflectorLog {
  private told = '';

  constructor(
    private readonly logger: LoggerService,
    private readonly garden: string,
    private readonly resource: GardenResource,
  ) {}

  note(status: ReflectorStatus, size: number): void {
    const news = status.kind === 'failing' ? status.error.kind : status.kind;
    if (news === this.told) return;
    const first = this.told === '';
    this.told = news;
    switch (status.kind) {
      case 'failing':
        this.logger.warn(
          `Garden ${this.garden}: ${this.resource} can't be followed: ${status.error.message}`,
        );
        break;
      case 'watching':
        this.logger.info(
          first
            ? `Garden ${this.garden}: read ${size} ${this.resource}`
            : `Garden ${this.garden}: following ${size} ${this.resource} again`,
        );
        break;
      case 'catchingUp':
        this.logger.info(
          `Garden ${this.garden}: reading all ${this.resource} anew`,
        );
        break;
      case 'listing':
        break;
      default: {
        const never: never = status;
        throw new Error(`Unknown status ${JSON.stringify(never)}`);
      }
    }
  }
}
