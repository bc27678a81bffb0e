<?php
/**
 * What somebody who may change settings has set, with safe defaults.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

const OPTION = 'ppsa_widgets';

/**
 * What is so where nobody has set anything.
 *
 * @return array
 */
function defaults() {
	return array(
		'exit_where' => 'widgets',
		'exit_href'  => 'https://www.metservice.com/',
		'exit_words' => 'Leave this page',
		'exit_keys'  => 'on',
		'keep'       => 'ask',
		'theme'      => 'light',
		'lines'      => array(),
		'packs'      => array(),
	);
}

/**
 * The settings of this site.
 *
 * @return array
 */
function settings() {
	$set = get_option( OPTION );
	return array_merge( defaults(), is_array( $set ) ? array_intersect_key( $set, defaults() ) : array() );
}

/**
 * Whether this is an address to leave to, or to read at.
 *
 * @param string $address What was given.
 * @return bool
 */
function is_web( $address ) {
	return (bool) preg_match( '~^https?://[^\s/"\'<>\\\\]+\.[^\s"\'<>\\\\]+$~iD', $address ) && esc_url_raw( $address, array( 'http', 'https' ) ) === $address;
}

/**
 * The folder of the packs of this site, and its address.
 *
 * @return array Path and address, both with a slash at the end.
 */
function packs_folder() {
	$uploads = wp_upload_dir( null, false );
	return array( $uploads['basedir'] . '/ppsa-widgets/', set_url_scheme( $uploads['baseurl'] ) . '/ppsa-widgets/' );
}

/**
 * The address of a pack that is put up.
 *
 * @param string $id Its id.
 * @return string Empty where there is none.
 */
function pack_url( $id ) {
	$packs = settings()['packs'];
	return isset( $packs[ $id ]['file'] ) ? packs_folder()[1] . $packs[ $id ]['file'] : '';
}
