<?php
/**
 * What WordPress offers to put into the site's privacy policy: our statement, to adapt.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Offers it.
 */
function offer_privacy() {
	$text = (string) file_get_contents( plugin_dir_path( FILE ) . 'privacy.html' ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of the plugin.
	wp_add_privacy_policy_content( 'PPSA widgets', wp_kses_post( $text ) );
}
add_action( 'admin_init', __NAMESPACE__ . '\offer_privacy' );
