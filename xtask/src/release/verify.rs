//! Whether a site serves the release: each file asked for from outside, and compared with what a build here makes.

use anyhow::{Result, bail};

use super::upload;
use crate::layout::Layout;
use crate::{build, files, run, tools};

/// Looks at the package's folder at an address, such as `https://example.org/ppsa/`.
///
/// # Errors
/// When it is no address of a site, a build fails, or a file there is not that of the release.
pub fn run(layout: &Layout, address: &str) -> Result<()> {
    let address = folder(address)?;
    build::site(layout)?;
    let list = layout.dist().join("release.json");
    files::write(&list, upload::list(layout, &layout.dist().join("package"))?)?;
    let tools = tools::ensure(layout)?;
    let mut look = run::command(tools.npm.node());
    look.arg(layout.join("xtask/release/from-outside.js")).arg(list).arg(address);
    run::stream(&mut look, "see above what is not as it was released")
}

/// The address of a folder, by that of it or of a file in it.
fn folder(address: &str) -> Result<String> {
    if !address.starts_with("https://") && !address.starts_with("http://") {
        bail!(
            "`{address}` is no address of a site: write the whole of it, as in https://example.org/ppsa/"
        );
    }
    let (folder, last) = address.rsplit_once('/').unwrap_or((address, ""));
    let at_host = folder.ends_with('/');
    if at_host || !last.contains('.') {
        return Ok(format!("{}/", address.trim_end_matches('/')));
    }
    Ok(format!("{folder}/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_found_by_itself_and_by_a_file_in_it() {
        for address in ["https://a.nz/ppsa", "https://a.nz/ppsa/", "https://a.nz/ppsa/define.js"] {
            assert_eq!(folder(address).unwrap(), "https://a.nz/ppsa/");
        }
        assert_eq!(folder("https://a.nz").unwrap(), "https://a.nz/");
        assert!(folder("a.nz/ppsa").unwrap_err().to_string().contains("https://"));
    }
}
