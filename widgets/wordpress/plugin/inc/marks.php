<?php
/**
 * Marks that keep optimisers away: the program finds its files beside itself, and one that is joined, moved or
 * delayed does not. Each is what the optimiser's own documents name.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

const HANDLES = array( 'ppsa-early', 'ppsa-widgets', 'ppsa-exit' );

/**
 * On the script's tag, before its address (Cloudflare asks for that).
 *
 * @param array $attributes Of a script that WordPress prints.
 * @return array
 */
function mark( $attributes ) {
	$id = isset( $attributes['id'] ) ? preg_replace( '/-js-module$/', '', $attributes['id'] ) : '';
	if ( ! in_array( $id, HANDLES, true ) ) {
		return $attributes;
	}
	$marks = array(
		'data-cfasync'       => 'false',
		'data-no-optimize'   => '1',
		'data-no-defer'      => '1',
		'data-no-minify'     => '1',
		'data-noptimize'     => '1',
		'data-jetpack-boost' => 'ignore',
		'nowprocket'         => true,
		'nitro-exclude'      => true,
	);
	if ( 'ppsa-early' === $id ) {
		$marks['async'] = true;
	}
	return array_merge( $marks, $attributes );
}
add_filter( 'wp_script_attributes', __NAMESPACE__ . '\mark' );

/**
 * The plugin's folder, for lists of parts of addresses.
 *
 * @param mixed $all Such a list.
 * @return mixed
 */
function leave_folder( $all ) {
	if ( is_array( $all ) ) {
		$all[] = '/plugins/ppsa-widgets/';
	}
	return $all;
}

foreach (
	array(
		// WP Rocket.
		'rocket_exclude_js',
		'rocket_exclude_defer_js',
		'rocket_delay_js_exclusions',
		'rocket_exclude_css',
		'rocket_rucss_external_exclusions',
		// LiteSpeed Cache.
		'litespeed_optimize_js_excludes',
		'litespeed_optm_js_defer_exc',
		'litespeed_optm_gm_js_exc',
		'litespeed_optimize_css_excludes',
		// Perfmatters.
		'perfmatters_minify_js_exclusions',
		'perfmatters_defer_js_exclusions',
		'perfmatters_delay_js_exclusions',
		'perfmatters_minify_css_exclusions',
		'perfmatters_rucss_excluded_stylesheets',
		// WP-Optimize.
		'wp-optimize-minify-default-exclusions',
	) as $ppsa_widgets_list
) {
	add_filter( $ppsa_widgets_list, __NAMESPACE__ . '\leave_folder' );
}

/**
 * SiteGround's lists are of names.
 *
 * @param mixed $all Such a list.
 * @return mixed
 */
function leave_handles( $all ) {
	return is_array( $all ) ? array_merge( $all, HANDLES ) : $all;
}
foreach ( array( 'sgo_js_minify_exclude', 'sgo_js_async_exclude', 'sgo_javascript_combine_exclude' ) as $ppsa_widgets_list ) {
	add_filter( $ppsa_widgets_list, __NAMESPACE__ . '\leave_handles' );
}

/**
 * Autoptimize's lists are texts, with commas.
 *
 * @param mixed $all Such a list.
 * @return mixed
 */
function leave_named( $all ) {
	return is_string( $all ) ? ltrim( $all . ', plugins/ppsa-widgets/', ', ' ) : $all;
}
foreach ( array( 'autoptimize_filter_js_exclude', 'autoptimize_filter_css_exclude' ) as $ppsa_widgets_list ) {
	add_filter( $ppsa_widgets_list, __NAMESPACE__ . '\leave_named' );
}
