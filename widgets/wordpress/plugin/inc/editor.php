<?php
/**
 * The blocks in the editor.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The script of the blocks, with what it offers.
 */
function register_editor() {
	wp_register_script(
		'ppsa-editor',
		plugins_url( 'editor.js', FILE ),
		array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-i18n' ),
		built()['version'] . '-' . built()['folder'],
		true
	);
	wp_register_style( 'ppsa-editor', plugins_url( 'editor.css', FILE ), array(), built()['version'] . '-' . built()['folder'] );
}
add_action( 'init', __NAMESPACE__ . '\register_editor', 5 );

/**
 * What can be picked: no address, only names.
 */
function offer() {
	$set   = settings();
	$packs = array();
	foreach ( $set['packs'] as $id => $pack ) {
		$packs[ $id ] = array(
			'name'      => $pack['name'],
			'templates' => (object) $pack['templates'],
		);
	}
	$offer = array(
		'elements'  => elements(),
		'templates' => built()['templates'],
		'packs'     => (object) $packs,
		'keep'      => $set['keep'],
		'exit'      => $set['exit_where'],
		'lines'     => count( $set['lines'] ),
	);
	wp_add_inline_script( 'ppsa-editor', 'window.ppsaWidgets = ' . wp_json_encode( $offer, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\offer' );

/**
 * A place of their own in the list of blocks.
 *
 * @param array $categories Those that there are.
 * @return array
 */
function category( $categories ) {
	$categories[] = array(
		'slug'  => 'ppsa',
		'title' => 'Wellbeing (PPSA)',
	);
	return $categories;
}
add_filter( 'block_categories_all', __NAMESPACE__ . '\category' );
