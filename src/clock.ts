/** Gives the present moment; injected wherever behaviour depends on time, so that tests need no sleeping. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
