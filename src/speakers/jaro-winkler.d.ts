declare module 'jaro-winkler' {
  /** The likeness of two words by Jaro and Winkler (1990), 0 to 1. */
  export default function jaroWinkler(one: string, other: string): number;
}
