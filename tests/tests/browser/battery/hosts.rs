//! Pages of strangers: resets and themes as they are installed from npm, and two of our own that
//! gather what page builders do.

/// A name and its style sheets, in their order.
pub const HOSTS: &[(&str, &[&str])] = &[
    ("normalize", &["/hosts/normalize.css/normalize.css"]),
    ("sanitize", &["/hosts/sanitize.css/sanitize.css", "/hosts/sanitize.css/forms.css"]),
    ("modern-normalize", &["/hosts/modern-normalize/modern-normalize.css"]),
    ("the new reset", &["/hosts/the-new-css-reset/css/reset.css"]),
    ("Meyer's reset", &["/hosts/reset-css/reset.css"]),
    ("Bootstrap 3", &["/hosts/bootstrap-3/dist/css/bootstrap.min.css"]),
    ("Bootstrap 5", &["/hosts/bootstrap-5/dist/css/bootstrap.min.css"]),
    ("Bulma", &["/hosts/bulma/css/bulma.min.css"]),
    ("Tailwind's preflight", &["/hosts/tailwindcss/preflight.css"]),
    ("Water", &["/hosts/water.css/out/water.min.css"]),
    ("Pico", &["/hosts/@picocss/pico/css/pico.min.css"]),
    ("Skeleton", &["/hosts/skeleton-css/css/skeleton.css"]),
    ("Materialize", &["/hosts/materialize-css/dist/css/materialize.min.css"]),
    (
        "Milligram",
        &["/hosts/normalize.css/normalize.css", "/hosts/milligram/dist/milligram.min.css"],
    ),
    ("Pure", &["/hosts/purecss/build/pure-min.css"]),
    ("UIkit", &["/hosts/uikit/dist/css/uikit.min.css"]),
    ("Spectre", &["/hosts/spectre.css/dist/spectre.min.css"]),
    ("a theme that styles the body", &["/battery/theme.css"]),
    ("a builder that styles everything", &["/battery/builder.css"]),
];
