// natural has types for its root only, and its root must not be imported (see biome.json).
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
