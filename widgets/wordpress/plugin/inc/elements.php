<?php
/**
 * The elements, their attributes and colours: written by the build from the widgets' own contract.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * All that the build wrote.
 *
 * @return array
 */
function built() {
	static $built = null;
	if ( null === $built ) {
		$built = require __DIR__ . '/built.php';
	}
	return $built;
}

/**
 * The elements, by what a block is called after "ppsa/".
 *
 * @return array
 */
function elements() {
	return built()['elements'];
}

/**
 * The address of the program's files. Each build has a folder of its own, so no browser mixes two.
 *
 * @return string
 */
function base() {
	return plugins_url( built()['folder'] . '/', FILE );
}

/**
 * The path of a file of the program.
 *
 * @param string $name Its name in the program's folder.
 * @return string
 */
function path( $name ) {
	return plugin_dir_path( FILE ) . built()['folder'] . '/' . $name;
}

/**
 * The shortcode of an element.
 *
 * @param string $slug The element.
 * @return string
 */
function shortcode( $slug ) {
	return 'ppsa_' . str_replace( '-', '_', $slug );
}
