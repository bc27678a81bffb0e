// English words of the page itself. Plain, warm and short; one line each.
export const english = {
};
