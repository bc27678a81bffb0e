//! A WordPress of a test's own on this machine: a copy of the one that the set-up installed, served by PHP itself.

use std::{
    env,
    fs::{self, File},
    io::Write as _,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use ppsa_tests::{Context, Engine, Page, Result, bail, ensure};
use std::os::unix::process::CommandExt as _;

/// How it differs from a plain one.
#[derive(Clone, Copy, Default)]
pub struct Made<'a> {
    /// The newest version, where the run has it.
    pub newest: bool,
    /// A theme of the old kind.
    pub classic: bool,
    /// Below which path of its host it lies, such as `/blog`.
    pub below: &'a str,
    /// Nobody may write raw HTML.
    pub no_raw_html: bool,
    /// Before a person installed the plugin.
    pub bare: bool,
}

/// It ends with the test.
pub struct WordPress {
    folder: tempfile::TempDir,
    server: Child,
    env: Vec<(&'static str, String)>,
    origin: String,
    below: String,
}

/// Where the plugin's zip is.
pub fn plugin() -> Result<PathBuf> {
    env::var_os("PPSA_WORDPRESS_PLUGIN").map(PathBuf::from).context("no plugin: see `cargo xtask`")
}

impl WordPress {
    /// Starts one, with the plugin active. None where this run has no WordPress: a line says so.
    pub fn start(made: Made<'_>) -> Result<Option<Self>> {
        let name = if made.newest { "PPSA_WORDPRESS_NEWEST" } else { "PPSA_WORDPRESS" };
        let Some(from) =
            env::var_os(name).filter(|_| matches!(Engine::from_env(), Ok(Engine::Chromium)))
        else {
            // Not by `eprintln!`, which is shown of tests that fail alone.
            writeln!(std::io::stderr(), "not run: there is no {name}, or this is not Chromium")?;
            return Ok(None);
        };
        let folder = tempfile::tempdir()?;
        copy(Path::new(&from), folder.path())?;
        let mut env = Vec::new();
        if !made.below.is_empty() {
            env.push(("PPSA_BELOW", made.below.to_owned()));
        }
        if made.no_raw_html {
            env.push(("PPSA_NO_RAW_HTML", "1".to_owned()));
        }
        let (server, port) = serve(folder.path(), &env)?;
        env.push(("HTTP_HOST", format!("127.0.0.1:{port}")));
        let below = made.below.to_owned();
        let site = Self { folder, server, env, origin: format!("http://127.0.0.1:{port}"), below };
        if !made.bare {
            let to = site.folder.path().join("wp-content/plugins");
            let unpack = format!(
                "$z = new ZipArchive(); $z->open('{}'); $z->extractTo('{}');",
                plugin()?.display(),
                to.display()
            );
            site.run(&unpack)?;
            site.php("require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('ppsa-widgets/ppsa-widgets.php');")?;
        }
        if made.classic {
            site.php("switch_theme('ppsa-classic');")?;
        }
        Ok(Some(site))
    }

    /// Another theme, from a folder.
    pub fn theme(&self, name: &str, from: &Path) -> Result<()> {
        let at = self.file("wp-content/themes").join(name);
        fs::create_dir_all(&at)?;
        copy(from, &at)?;
        self.php(&format!("switch_theme('{name}');"))?;
        Ok(())
    }

    pub fn origin(&self) -> &str {
        &self.origin
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.below)
    }

    pub fn file(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// What some PHP prints, inside of this WordPress.
    pub fn php(&self, code: &str) -> Result<String> {
        self.run(&format!(
            "$_SERVER['HTTP_HOST'] = getenv('HTTP_HOST'); $_SERVER['REQUEST_URI'] = '/'; $_SERVER['REMOTE_ADDR'] = '127.0.0.1'; require 'wp-load.php'; {code}"
        ))
    }

    fn run(&self, code: &str) -> Result<String> {
        let envs = self.env.iter().map(|(name, value)| (name, value));
        let ran = php()?.args(["-r", code]).envs(envs).current_dir(self.folder.path()).output()?;
        let says = String::from_utf8(ran.stdout)?;
        ensure!(ran.status.success(), "{says}\n{}", String::from_utf8_lossy(&ran.stderr));
        Ok(says)
    }

    /// A page or post that is published, by the author; gives its path.
    pub fn post(&self, slug: &str, content: &str) -> Result<String> {
        self.post_as(slug, "author", content)
    }

    /// The same by somebody else. What they may not write is taken out, as the editor does.
    pub fn post_as(&self, slug: &str, login: &str, content: &str) -> Result<String> {
        let file = self.file("content.txt");
        fs::write(&file, content)?;
        self.php(&format!(
            "wp_set_current_user(get_user_by('login', '{login}')->ID); kses_init();
             $id = wp_insert_post(wp_slash(['post_title' => '{slug}', 'post_name' => '{slug}', 'post_status' => 'publish',
                 'post_content' => file_get_contents('content.txt')]), true);
             if (is_wp_error($id)) throw new Exception($id->get_error_message());"
        ))?;
        Ok(format!("/{slug}/"))
    }

    /// Nothing was told by PHP, and the plugin asked no server for anything.
    pub fn assert_quiet(&self) -> Result<()> {
        let log = fs::read_to_string(self.file("debug.log"))?;
        // That it does not reach wordpress.org it says by itself.
        let told: Vec<&str> =
            log.lines().filter(|line| !line.contains("WordPress.org or this server")).collect();
        ensure!(told.is_empty(), "WordPress tells: {told:#?}");
        let server = fs::read_to_string(self.file("server.log"))?;
        let bad = |line: &&str| {
            (line.contains("PHP ") && !line.contains("Development Server"))
                || line.contains("Fatal")
        };
        let bad: Vec<&str> = server.lines().filter(bad).collect();
        ensure!(bad.is_empty(), "PHP tells: {bad:?}");
        let asked = fs::read_to_string(self.file("requests.log")).unwrap_or_default();
        if asked.contains("the plugin:") {
            bail!("it phones home:\n{asked}");
        }
        Ok(())
    }

    /// Signs in, as a person does.
    pub async fn sign_in(&self, page: &Page, login: &str) -> Result<()> {
        page.goto(&self.url("/wp-login.php")).await?;
        page.eval::<()>(
            "document.querySelector('#user_login').value = arguments[0];
             document.querySelector('#user_pass').value = 'password';
             document.querySelector('#loginform').requestSubmit();",
            vec![login.into()],
        )
        .await?;
        page.wait_until("the dashboard is there", "document.querySelector('#wpbody')").await
    }

    /// Nobody is signed in any more.
    pub async fn sign_out(&self, page: &Page) -> Result<()> {
        page.driver().delete_all_cookies().await?;
        Ok(())
    }
}

impl Drop for WordPress {
    fn drop(&mut self) {
        let group = format!("-{}", self.server.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.server.wait();
    }
}

/// How long PHP may take to begin, and how long between two looks.
const BEGINS: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(20);

/// PHP's own server in a folder, once it listens. A port that was free may be taken a moment later.
fn serve(folder: &Path, env: &[(&'static str, String)]) -> Result<(Child, u16)> {
    let log = folder.join("server.log");
    for _ in 0..5 {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut server = php()?
            .args(["-d", "upload_max_filesize=32M", "-d", "post_max_size=33M"])
            .args(["-S", &format!("127.0.0.1:{port}"), "router.php"])
            .current_dir(folder)
            .env("PHP_CLI_SERVER_WORKERS", "4")
            .envs(env.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(&log)?)
            // With its workers it is a group of its own, which ends as one.
            .process_group(0)
            .spawn()
            .context("starting PHP's server")?;
        let started = Instant::now();
        while server.try_wait()?.is_none() {
            if fs::read_to_string(&log)?.contains(" started") {
                return Ok((server, port));
            }
            ensure!(started.elapsed() < BEGINS, "PHP's server does not begin");
            thread::sleep(PAUSE);
        }
    }
    bail!("PHP's server ends at once: {}", fs::read_to_string(&log)?)
}

fn php() -> Result<Command> {
    let php = env::var_os("PPSA_PHP").context("no PPSA_PHP: `cargo xtask test` sets it")?;
    Ok(Command::new(php))
}

/// Most files are never written to: a second name for them is enough, and takes no time.
fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, at) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            fs::create_dir(&at)?;
            copy(&path, &at)?;
        } else {
            let code = path
                .extension()
                .is_some_and(|it| ["php", "js", "css"].contains(&it.to_string_lossy().as_ref()));
            if !code || fs::hard_link(&path, &at).is_err() {
                fs::copy(&path, &at)?;
            }
        }
    }
    Ok(())
}
