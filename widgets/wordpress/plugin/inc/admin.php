<?php
/**
 * The page of settings: who may manage options sees it, and each form of it is checked.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/page.php';

const PAGE = 'ppsa-widgets';

/**
 * Adds it to the menu.
 */
function add_page() {
	$hook = add_options_page( 'PPSA widgets', 'PPSA widgets', 'manage_options', PAGE, __NAMESPACE__ . '\show_page' );
	add_action( 'load-' . $hook, __NAMESPACE__ . '\handle' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );

/**
 * A way to it from the list of plugins.
 *
 * @param array $links Those that there are.
 * @return array
 */
function link_to_page( $links ) {
	array_unshift( $links, '<a href="' . esc_url( admin_url( 'options-general.php?page=' . PAGE ) ) . '">Settings</a>' );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\link_to_page' );

/**
 * What came of the form that was sent.
 *
 * @param array|null $now Sets it.
 * @return array With `wrong`, `of` (which form) and `typed`.
 */
function outcome( $now = null ) {
	static $outcome = array(
		'wrong' => array(),
		'of'    => '',
		'typed' => null,
	);
	if ( null !== $now ) {
		$outcome = $now;
	}
	return $outcome;
}

/**
 * Takes in a form of the page, and scripts of the page.
 */
function handle() {
	$version = built()['version'] . '-' . built()['folder'];
	wp_enqueue_style( 'ppsa-admin', plugins_url( 'admin.css', FILE ), array(), $version );
	wp_enqueue_script( 'ppsa-admin', plugins_url( 'admin.js', FILE ), array(), $version, true );
	wp_add_inline_script( 'ppsa-admin', 'window.ppsaProgram = ' . wp_json_encode( base() . 'define.js' ) . ';', 'before' );
	if ( ! isset( $_SERVER['REQUEST_METHOD'] ) || 'POST' !== $_SERVER['REQUEST_METHOD'] ) {
		return;
	}
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( 'Sorry, you may not change these settings.', 403 );
	}
	check_admin_referer( 'ppsa-widgets' );
	$form = isset( $_POST['form'] ) ? sanitize_key( $_POST['form'] ) : '';
	if ( 'settings' === $form ) {
		// Each field is looked at on its own, and one that is not right is told and not kept.
		$typed = map_deep( wp_unslash( $_POST ), 'strval' );
		$wrong = save( $typed );
	} elseif ( 'pack' === $form ) {
		$typed = null;
		$wrong = put_up( isset( $_FILES['pack'] ) && is_array( $_FILES['pack'] ) ? $_FILES['pack'] : array() ); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- looked through whole.
	} elseif ( 'remove' === $form && isset( $_POST['pack'] ) ) {
		$typed = null;
		$wrong = array();
		take_away( sanitize_key( $_POST['pack'] ) );
	} else {
		return;
	}
	if ( ! $wrong ) {
		wp_safe_redirect( add_query_arg( 'done', $form, admin_url( 'options-general.php?page=' . PAGE ) ) );
		exit;
	}
	outcome(
		array(
			'wrong' => $wrong,
			'of'    => $form,
			'typed' => $typed,
		)
	);
}

/**
 * Keeps the settings, all of them or none.
 *
 * @param array $typed What was typed.
 * @return array All that is wrong.
 */
function save( $typed ) {
	$set   = settings();
	$wrong = array();
	$field = function ( $name ) use ( $typed ) {
		return isset( $typed[ $name ] ) && is_string( $typed[ $name ] ) ? trim( $typed[ $name ] ) : '';
	};
	if ( is_web( $field( 'exit_href' ) ) ) {
		$set['exit_href'] = $field( 'exit_href' );
	} else {
		$wrong[] = 'Quick exit, Goes to: write an address with https:// in front, such as https://www.metservice.com/.';
	}
	$words = $field( 'exit_words' );
	if ( '' === $words || sanitize_text_field( $words ) !== $words || strlen( $words ) > 80 ) {
		$wrong[] = 'Quick exit, Words: write a few plain words, without < and >.';
	} else {
		$set['exit_words'] = $words;
	}
	foreach ( choices() as $name => $of ) {
		if ( isset( $of[1][ $field( $name ) ] ) ) {
			$set[ $name ] = $field( $name );
		} else {
			$wrong[] = $of[0] . ': pick one of the list.';
		}
	}
	list( $lines, $wrong_lines ) = read_lines( isset( $typed['lines'] ) ? $typed['lines'] : array() );
	$set['lines']                = $lines;
	$wrong                       = array_merge( $wrong, $wrong_lines );
	if ( ! $wrong ) {
		update_option( OPTION, $set );
	}
	return $wrong;
}

/**
 * The settings that are picked from a list: a label, and what there is.
 *
 * @return array
 */
function choices() {
	$keep = array_filter( elements()['wellbeing-wheel']['attributes']['keep']['labels'] );
	unset( $keep[''] );
	return array(
		'exit_where' => array(
			'Quick exit, Shows',
			array(
				'widgets' => 'On pages with a widget',
				'all'     => 'On every page of this site',
				'none'    => 'Only where somebody puts the block',
			),
		),
		'exit_keys'  => array(
			'Quick exit, Shift three times',
			array(
				'on'  => 'Leaves the page',
				'off' => 'Does nothing',
			),
		),
		'keep'       => array( 'Where words are kept', $keep ),
		'theme'      => array(
			'Light or dark',
			array(
				'light' => 'Always light',
				'dark'  => 'Always dark',
				'auto'  => 'As the reader\'s device',
			),
		),
	);
}
