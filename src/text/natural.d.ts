// natural ships types for its root only, and the root must not be imported.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export default function jaroWinkler(
    a: string,
    b: string,
    options?: { ignoreCase?: boolean },
  ): number;
}
