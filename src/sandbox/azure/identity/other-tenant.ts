/**
 * The tenant that a caller counts as one of when a fault says so: it is none of any estate and nothing is open to it.
 * Another tenant of the estate would not do, for Lighthouse may delegate the very subscription to it.
 */
export const OTHER_TENANT = "00000000-0000-0000-0000-00000000dead";
