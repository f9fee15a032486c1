/** The outlet of imported texts that name none. */
export const NO_OUTLET = 'Imported text';
