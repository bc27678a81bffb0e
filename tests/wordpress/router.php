<?php
// A file as it stands, else WordPress: what .htaccess does elsewhere.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$below = getenv('PPSA_BELOW') ?: '';
if ($below !== '' && strpos($path, "$below/") !== 0) {
    http_response_code(404);
    return true;
}
$path = rawurldecode(substr($path, strlen($below)));
// On a network of sites in folders each has the files of all.
if (is_file(__DIR__ . '/network.php')) $path = preg_replace('~^/[\w-]+(?=/wp-(admin|includes|content|login)\b)~', '', $path);
$file = __DIR__ . $path;
if (is_dir($file) && is_file(rtrim($file, '/') . '/index.php')) $file = rtrim($file, '/') . '/index.php';
if (!is_file($file)) $file = __DIR__ . '/index.php';
if (substr($file, -4) !== '.php') {
    $types = ['js' => 'text/javascript', 'css' => 'text/css', 'json' => 'application/json', 'wasm' => 'application/wasm', 'html' => 'text/html', 'svg' => 'image/svg+xml', 'png' => 'image/png', 'woff2' => 'font/woff2'];
    header('Content-Type: ' . ($types[pathinfo($file, PATHINFO_EXTENSION)] ?? 'application/octet-stream'));
    readfile($file);
    return true;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $below . substr($file, strlen(__DIR__));
$_SERVER['SCRIPT_FILENAME'] = $file;
chdir(dirname($file));
require $file;
