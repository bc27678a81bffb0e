<?php
// Makes a WordPress of its own in a folder, with SQLite and without a network:
//   php setup.php <package wordpress-builds> <sqlite-database-integration.zip> <version> <our folder> <target>
[, $builds, $sqlite, $version, $ours, $target] = $argv;
set_error_handler(function ($level, $message, $file, $line) {
    throw new ErrorException($message, 0, $level, $file, $line);
});

function unzip($zip, $to) {
    $archive = new ZipArchive();
    if ($archive->open($zip) !== true || !$archive->extractTo($to)) {
        throw new RuntimeException("could not unpack $zip");
    }
}

function overlay($from, $to) {
    foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($from, FilesystemIterator::SKIP_DOTS), RecursiveIteratorIterator::SELF_FIRST) as $path => $each) {
        $at = $to . substr($path, strlen($from));
        if ($each->isDir()) {
            if (!is_dir($at)) mkdir($at, 0777, true);
        } else {
            copy($path, $at);
        }
    }
}

unzip("$builds/src/wordpress/wp-$version.zip", $target);
overlay("$builds/public/wp-$version", $target);
$content = "$target/wp-content";
// What the build has for a browser that runs PHP itself.
foreach (["$content/db.php", "$target/wp-config.php"] as $file) if (is_file($file)) unlink($file);
foreach (["$content/database", "$content/mu-plugins"] as $folder) if (is_dir($folder)) rename($folder, "$folder.not-ours");
foreach (['mu-plugins', 'uploads', 'plugins', 'themes/ppsa-classic'] as $folder) if (!is_dir("$content/$folder")) mkdir("$content/$folder", 0777, true);
unzip($sqlite, "$content/mu-plugins");
rename("$content/mu-plugins/plugin-sqlite-database-integration", "$content/mu-plugins/sqlite-database-integration");
$db = file_get_contents("$content/mu-plugins/sqlite-database-integration/db.copy");
// Where it lies is asked anew in each copy of this folder.
$db = str_replace("'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'", "__DIR__ . '/mu-plugins/sqlite-database-integration'", $db);
file_put_contents("$content/db.php", str_replace('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php', $db));
copy("$ours/watch.php", "$content/mu-plugins/watch.php");
copy("$ours/router.php", "$target/router.php");
overlay("$ours/theme", "$content/themes/ppsa-classic");
$keys = '';
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $key) $keys .= "define('{$key}_KEY', '{$key}k'); define('{$key}_SALT', '{$key}s');\n";
file_put_contents("$target/wp-config.php", <<<PHP
<?php
define('DB_NAME', 'wp'); define('DB_USER', ''); define('DB_PASSWORD', ''); define('DB_HOST', ''); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
{$keys}\$table_prefix = 'wp_';
\$ppsa_at = 'http://' . (\$_SERVER['HTTP_HOST'] ?? '127.0.0.1') . (getenv('PPSA_BELOW') ?: '');
if (!is_file(__DIR__ . '/network.php')) { define('WP_HOME', \$ppsa_at); define('WP_SITEURL', \$ppsa_at); }
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', true); define('WP_DEBUG_DISPLAY', true); define('WP_DEBUG_LOG', __DIR__ . '/debug.log'); define('SCRIPT_DEBUG', false);
if (getenv('PPSA_NO_RAW_HTML')) define('DISALLOW_UNFILTERED_HTML', true);
if (is_file(__DIR__ . '/network.php')) require __DIR__ . '/network.php';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';

PHP);
restore_error_handler();
define('WP_INSTALLING', true);
require "$target/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Small charity', 'admin', 'admin@example.org', true, '', 'password');
foreach (['editor', 'author', 'contributor'] as $role) {
    wp_insert_user(['user_login' => $role, 'user_pass' => 'password', 'user_email' => "$role@example.org", 'role' => $role]);
}
foreach (get_users() as $user) {
    update_user_meta($user->ID, 'wp_persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false], 'core' => ['welcomeGuide' => false], '_modified' => gmdate('c')]);
}
// Pictures of people come from elsewhere.
update_option('show_avatars', 0);
update_option('permalink_structure', '/%postname%/');
flush_rewrite_rules(false);
file_put_contents("$target/debug.log", '');
file_put_contents("$target/version", get_bloginfo('version'));
// What it asked while it was installed is no test's.
if (is_file("$target/requests.log")) unlink("$target/requests.log");
