// Kept equal to the workspace's version by the tidy check.
export const version = '0.1.0';
