<?php
/**
 * Plugin Name: PPSA widgets
 * Description: Wellbeing wheel, plan, seasons, reflection and more for pages of your site, with a quick exit. Nothing a person writes leaves their browser, and the plugin asks no other server for anything.
 * Version: {version}
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * Author: Purposeful Peer Support Aotearoa
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: ppsa-widgets
 * Update URI: false
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

const FILE = __FILE__;

require_once __DIR__ . '/inc/elements.php';
require_once __DIR__ . '/inc/settings.php';
require_once __DIR__ . '/inc/render.php';
require_once __DIR__ . '/inc/assets.php';
require_once __DIR__ . '/inc/marks.php';
require_once __DIR__ . '/inc/exit.php';
require_once __DIR__ . '/inc/editor.php';

if ( is_admin() ) {
	require_once __DIR__ . '/inc/schema.php';
	require_once __DIR__ . '/inc/lines.php';
	require_once __DIR__ . '/inc/packs.php';
	require_once __DIR__ . '/inc/admin.php';
	require_once __DIR__ . '/inc/privacy.php';
}
