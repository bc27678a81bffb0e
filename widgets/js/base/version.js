// Kept equal to the workspace's version by a test.
export const version = '0.1.0';
