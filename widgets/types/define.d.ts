// To import it registers the elements. It exports nothing.
export {};
