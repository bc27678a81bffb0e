<?php
/**
 * Content packs: put up, looked through, taken away. One that is not right is never kept.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

const PACK_MOST = 524288;

/**
 * All that is wrong in the text of a pack, and what it is.
 *
 * @param string $text The text.
 * @return array Texts, and the pack (null where it is no JSON).
 */
function look_through( $text ) {
	if ( strlen( $text ) > PACK_MOST ) {
		return array( array( 'It is longer than 512 KiB: make it shorter.' ), null );
	}
	$pack = json_decode( $text, false, 64 );
	if ( ! is_object( $pack ) ) {
		$why = json_last_error() ? json_last_error_msg() : 'it begins with something else than {';
		return array( array( 'It is not a JSON object (' . $why . '). An editor for code shows the place.' ), null );
	}
	$schema = json_decode( file_get_contents( plugin_dir_path( FILE ) . 'pack.schema.json' ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of the plugin.
	return array( array_values( array_unique( problems( $pack, $schema, $schema ) ) ), $pack );
}

/**
 * Takes in a file that a form sent.
 *
 * @param array $file One of the files of the request.
 * @return array All that is wrong; empty where it is put up.
 */
function put_up( $file ) {
	if ( ! isset( $file['tmp_name'], $file['error'] ) || ! is_string( $file['tmp_name'] ) || UPLOAD_ERR_OK !== $file['error'] || ! is_uploaded_file( $file['tmp_name'] ) ) {
		return array( 'No file came. Pick one that is smaller than 512 KiB, and try again.' );
	}
	$text                 = (string) file_get_contents( $file['tmp_name'], false, null, 0, PACK_MOST + 1 ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a local file.
	list( $wrong, $pack ) = look_through( $text );
	return $wrong ? $wrong : keep_pack( $pack );
}

/**
 * Keeps a pack that is right. In the file stands no letter that a server or a browser could take for a program.
 *
 * @param object $pack The pack.
 * @return array All that is wrong.
 */
function keep_pack( $pack ) {
	$text            = wp_json_encode( $pack, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	list( $folder, ) = packs_folder();
	$name            = $pack->id . '-' . substr( md5( $text ), 0, 10 ) . '.json';
	if ( ! wp_mkdir_p( $folder ) || false === file_put_contents( $folder . $name, $text ) ) { // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_file_put_contents -- in the uploads.
		return array( 'The server does not let WordPress write into its folder of uploads. Ask whoever looks after it.' );
	}
	$set = settings();
	$old = isset( $set['packs'][ $pack->id ]['file'] ) ? $set['packs'][ $pack->id ]['file'] : '';
	if ( '' !== $old && $old !== $name ) {
		wp_delete_file( $folder . basename( $old ) );
	}
	$templates = array();
	foreach ( isset( $pack->templates ) ? $pack->templates : array() as $template ) {
		if ( isset( $template->id ) ) {
			$templates[ $template->id ] = sanitize_text_field( words_of( isset( $template->title ) ? $template->title : $template->id ) );
		}
	}
	$set['packs'][ $pack->id ] = array(
		'file'      => $name,
		'name'      => sanitize_text_field( words_of( isset( $pack->name ) ? $pack->name : $pack->id ) ),
		'templates' => $templates,
	);
	update_option( OPTION, $set );
	return array();
}

/**
 * Words of a pack, which may come with their language.
 *
 * @param mixed $words Text, or an object with one.
 * @return string
 */
function words_of( $words ) {
	return is_object( $words ) && isset( $words->text ) ? (string) $words->text : (string) $words;
}

/**
 * Takes a pack away. Widgets that asked for it show the built-in words.
 *
 * @param string $id Its id.
 */
function take_away( $id ) {
	$set = settings();
	if ( isset( $set['packs'][ $id ] ) ) {
		wp_delete_file( packs_folder()[0] . basename( $set['packs'][ $id ]['file'] ) );
		unset( $set['packs'][ $id ] );
		update_option( OPTION, $set );
	}
}
