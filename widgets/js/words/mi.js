// Te reo Māori words of the page itself: awaiting review by a fluent speaker.
export const teReo = {
};
