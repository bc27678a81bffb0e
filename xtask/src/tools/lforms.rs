//! LHC-Forms, which shows the Questionnaires that the core writes: for `--all` alone, since it is 13 MB. Its npm
//! package asks for all of Angular besides, of which what it ships needs nothing: so its file alone is taken.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha512};

use super::npm::npm;
use crate::{files, run, say};

/// Its version on npm, and the checksum that npm has of its file.
pub const VERSION: &str = "40.1.3";
const SHA512: &str =
    "WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==";

/// The folder of its scripts.
///
/// # Errors
/// When it cannot be fetched, or is not what it was.
pub fn ensure(cache: &Path) -> Result<PathBuf> {
    let home = cache.join(format!("lforms-{VERSION}"));
    if !home.is_dir() {
        say::step("Fetching LHC-Forms from npm (once; some seconds)", || {
            files::swap_in(&home, |new| {
                let mut pack = npm();
                pack.args(["pack", "--silent", &format!("lforms@{VERSION}")]).current_dir(new);
                run::stream(&mut pack, "it needs npm and a network")?;
                let file = new.join(format!("lforms-{VERSION}.tgz"));
                let sum = Base64::encode_string(&Sha512::digest(files::read(&file)?));
                ensure!(sum == SHA512, "lforms {VERSION} from npm has another checksum: {sum}");
                let mut unpack = run::command("tar");
                unpack.arg("xzf").arg(&file).current_dir(new);
                run::stream(&mut unpack, "it needs `tar`")?;
                Ok(fs::remove_file(&file)?)
            })
        })?;
    }
    Ok(home.join("package/dist/lforms"))
}
