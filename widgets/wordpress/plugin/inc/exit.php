<?php
/**
 * One quick exit on a page. The element itself stays clear of bars at the top, such as the admin bar.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The link inside it, for where no script runs.
 *
 * @return string Markup.
 */
function exit_link() {
	$set = settings();
	return '<a href="' . esc_url( $set['exit_href'], array( 'http', 'https' ) ) . '" rel="noreferrer">' . as_text( $set['exit_words'] ) . '</a>';
}

/**
 * Whether this page is to have one, as far as is known by now.
 *
 * @return bool
 */
function exit_wanted() {
	$where = settings()['exit_where'];
	return 'all' === $where || ( 'widgets' === $where && ( page_has( 'widget' ) || page_contains() ) );
}

/**
 * Whether the page has one of its own.
 *
 * @return bool
 */
function own_exit() {
	return page_has( 'own-exit' ) || page_contains( 'quick-exit' );
}

/**
 * Prints it, first in the body; at the page's foot where a theme does not say where its body begins, or where
 * only then a widget came.
 */
function print_exit() {
	if ( page_has( 'exit' ) || is_feed() || is_embed() || ! exit_wanted() || own_exit() ) {
		return;
	}
	page_has( 'exit', true );
	list( $attributes ) = attributes( 'quick-exit', array() );
	echo tag( 'quick-exit', $attributes, exit_link() ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- each part of it is.
}
// Before the admin bar: the tab key comes to it first.
add_action( 'wp_body_open', __NAMESPACE__ . '\print_exit', -1 );
add_action( 'wp_footer', __NAMESPACE__ . '\print_exit', 0 );
