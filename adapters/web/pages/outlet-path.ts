/** The address of what an outlet has reported lately. */
export const outletPath = (source: string): string => `/search?${new URLSearchParams({ source })}`;
