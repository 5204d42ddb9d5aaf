/** One value of an address, with the parameter that it is given for. */
export interface AddressValue {
  readonly parameter: string;
  readonly value: string;
}
