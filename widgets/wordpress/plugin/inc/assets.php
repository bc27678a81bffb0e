<?php
/**
 * The program and its styles: on pages that have a widget, once.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Whether some content has a block or shortcode of ours, also in a pattern that it takes in.
 *
 * @param string $content What is kept of a post.
 * @param string $slug    One element, or all but the quick exit.
 * @param int    $depth   How deep the pattern stands.
 * @return bool
 */
function contains( $content, $slug = '', $depth = 0 ) {
	$slugs = '' === $slug ? array_diff( array_keys( elements() ), array( 'quick-exit' ) ) : array( $slug );
	foreach ( $slugs as $each ) {
		if ( has_block( 'ppsa/' . $each, $content ) || has_shortcode( $content, shortcode( $each ) ) ) {
			return true;
		}
	}
	if ( $depth < 4 && preg_match_all( '~<!-- wp:block \{[^>]*"ref":(\d+)~', $content, $found ) ) {
		foreach ( array_map( 'get_post', $found[1] ) as $pattern ) {
			if ( $pattern && contains( $pattern->post_content, $slug, $depth + 1 ) ) {
				return true;
			}
		}
	}
	return false;
}

/**
 * A classic theme prints its head before its content: there the content is looked at first.
 *
 * @param string $slug One element, or all but the quick exit.
 * @return bool
 */
function page_contains( $slug = '' ) {
	static $known = array();
	if ( ! isset( $known[ $slug ] ) ) {
		$post           = is_singular() ? get_queried_object() : null;
		$known[ $slug ] = $post instanceof \WP_Post && ! post_password_required( $post ) && contains( $post->post_content, $slug );
	}
	return $known[ $slug ];
}

/**
 * Makes sure of the files of an element. Where the head is gone already, they come at the page's foot.
 *
 * @param string $slug       The element.
 * @param array  $attributes Its attributes.
 */
function use_element( $slug, $attributes ) {
	$sheet = elements()[ $slug ]['sheet'];
	if ( '' !== $sheet && ! isset( $attributes['pack'] ) ) {
		wp_enqueue_style( 'ppsa-' . $sheet, base() . 'css/prerender/' . $sheet . '.css', array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- its folder says of which build it is.
	}
}

/**
 * The scripts, shortly before WordPress prints them. The quick exit alone is one small file.
 */
function use_scripts() {
	if ( page_has( 'first-paint' ) ) {
		wp_enqueue_script_module( 'ppsa-early', base() . 'early.js', array(), null );
	}
	if ( page_has( 'widget' ) || page_contains() ) {
		wp_enqueue_script_module( 'ppsa-widgets', base() . 'define.js', array(), null );
	} elseif ( page_has( 'own-exit' ) || page_contains( 'quick-exit' ) || exit_wanted() ) {
		wp_enqueue_script_module( 'ppsa-exit', base() . 'exit.js', array(), null );
	}
}
add_action( 'wp_head', __NAMESPACE__ . '\use_scripts', 0 );
add_action( 'wp_footer', __NAMESPACE__ . '\use_scripts', 5 );

/**
 * Styles of what a page shows first. Until the program is there the quick exit has its room, so that nothing moves.
 */
function use_styles() {
	foreach ( elements() as $slug => $element ) {
		if ( '' !== $element['sheet'] && page_contains( $slug ) ) {
			use_element( $slug, array() );
		}
	}
	if ( ! exit_wanted() ) {
		return;
	}
	wp_register_style( 'ppsa-exit', false, array(), built()['version'] );
	wp_enqueue_style( 'ppsa-exit' );
	wp_add_inline_style( 'ppsa-exit', 'ppsa-quick-exit:not(:defined){display:block;min-height:calc(84px + 1.5em)}@media(max-width:40rem){ppsa-quick-exit:not(:defined){min-height:calc(68px + 1.5em)}}' );
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\use_styles' );

/**
 * A page that some cache kept names files of the last build: those of this one serve.
 */
function from_last_build() {
	$asked = isset( $_SERVER['REQUEST_URI'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '';
	if ( ! preg_match( '~/ppsa-widgets/(ppsa-[0-9a-f]{12})/([A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*)$~D', $asked, $found ) ) {
		return;
	}
	if ( built()['folder'] !== $found[1] && is_file( path( $found[2] ) ) && wp_safe_redirect( base() . $found[2] ) ) {
		exit;
	}
}
add_action( 'parse_request', __NAMESPACE__ . '\from_last_build', 0 );
