//! The plugin's PHP, without a browser: it is PHP, and does none of what WordPress's own standard forbids. That
//! standard itself is on no registry that a test could have it from; `widgets/wordpress/phpcs.xml` is for who has it.

use std::{env, process::Command};

use ppsa_tests::{Result, workspace};
use xtask::files;

/// What Debian's `phpcs` has of the kind: each forbids something.
const SNIFFS: &str = "Generic.PHP.BacktickOperator,Generic.PHP.DeprecatedFunctions,Generic.PHP.DiscourageGoto,Generic.PHP.ForbiddenFunctions,\
Generic.PHP.DisallowShortOpenTag,Generic.PHP.LowerCaseConstant,Generic.PHP.NoSilencedErrors,Generic.PHP.Syntax,\
Generic.Strings.UnnecessaryStringConcat,Generic.WhiteSpace.DisallowSpaceIndent,Generic.CodeAnalysis.UnusedFunctionParameter,\
Generic.CodeAnalysis.EmptyStatement,Squiz.PHP.CommentedOutCode,Squiz.PHP.Eval,Squiz.PHP.GlobalKeyword,Squiz.PHP.NonExecutableCode";

#[test]
fn each_file_is_php_and_none_does_what_is_forbidden() -> Result<()> {
    let Some(php) = env::var_os("PPSA_PHP") else { return Ok(()) };
    let plugin = workspace::file("widgets/wordpress/plugin");
    let php_files: Vec<_> = files::walk(&plugin)?
        .into_iter()
        .filter(|it| it.extension() == Some("php".as_ref()))
        .collect();
    assert!(php_files.len() > 10, "{php_files:?}");
    for file in &php_files {
        let checked = Command::new(&php).arg("-l").arg(file).output()?;
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
        let text = files::read_text(file)?;
        assert!(
            text.contains("ABSPATH") || text.contains("WP_UNINSTALL_PLUGIN"),
            "{}",
            file.display()
        );
        for far in [
            "wp_remote_",
            "curl_",
            "fsockopen",
            "wp_schedule",
            "file_get_contents( 'http",
            "eval(",
            "unserialize(",
        ] {
            assert!(!text.contains(far), "{} has {far}", file.display());
        }
    }
    let sniffs = format!("--sniffs={SNIFFS}");
    let args = ["--standard=Generic", &sniffs, "-q", "--extensions=php", "--report=emacs"];
    if let Ok(checked) = Command::new("phpcs").args(args).arg(&plugin).output() {
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    }
    Ok(())
}
