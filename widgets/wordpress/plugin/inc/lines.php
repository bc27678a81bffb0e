<?php
/**
 * The list of help lines as a form gives it.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * What can be said of a line: a label and how it is filled in, by name.
 *
 * @return array
 */
function line_fields() {
	return array(
		'name'    => array( 'Who it is', 'text' ),
		'call'    => array( 'Phone', 'tel' ),
		'text'    => array( 'Text', 'tel' ),
		'web'     => array( 'Web page', 'url' ),
		'about'   => array( 'What they do', 'text' ),
		'hours'   => array( 'When', 'text' ),
		'lang'    => array( 'Language of these words', 'lang' ),
		'checked' => array( 'Last checked', 'date' ),
	);
}

/**
 * Reads the list, by the same rules as the element.
 *
 * @param mixed $given What the form gave, without slashes.
 * @return array The lines, all that is wrong, and all as it was typed.
 */
function read_lines( $given ) {
	$lines = array();
	$wrong = array();
	$typed = array();
	foreach ( is_array( $given ) ? array_values( $given ) : array() as $each ) {
		$line = array();
		foreach ( array_keys( line_fields() ) as $name ) {
			$value = isset( $each[ $name ] ) && is_string( $each[ $name ] ) ? trim( $each[ $name ] ) : '';
			if ( '' !== $value ) {
				$line[ $name ] = $value;
			}
		}
		if ( ! array_diff_key( $line, array( 'lang' => true ) ) ) {
			continue;
		}
		$typed[] = $line;
		$nth     = count( $typed );
		$found   = wrong_in_line( $line );
		foreach ( $found as $what ) {
			$wrong[] = 'Help line ' . $nth . ', ' . $what;
		}
		if ( ! $found ) {
			$lines[] = array_map( 'sanitize_text_field', $line );
		}
	}
	if ( count( $typed ) > 40 ) {
		$wrong[] = 'Help lines: there are ' . count( $typed ) . ', and 40 at most have a place.';
	}
	return array( $lines, $wrong, $typed );
}

/**
 * All that is wrong in a line.
 *
 * @param array $line Its fields.
 * @return array Texts.
 */
function wrong_in_line( $line ) {
	$found  = array();
	$phone  = '/^\+?[\d\s().-]{2,24}$/D';
	$checks = array(
		'call'    => array(
			'Phone: write a number, such as 0800 044 334.',
			function ( $value ) use ( $phone ) {
					return preg_match( $phone, $value );
			},
		),
		'text'    => array(
			'Text: write a number, such as 4334.',
			function ( $value ) use ( $phone ) {
					return preg_match( $phone, $value );
			},
		),
		'web'     => array( 'Web page: write an address with https:// in front.', __NAMESPACE__ . '\is_web' ),
		'lang'    => array(
			'Language: pick one of the list.',
			function ( $value ) {
					return in_array( $value, array( 'en-NZ', 'mi' ), true );
			},
		),
		'checked' => array(
			'Last checked: write a day, such as 2026-05-01.',
			function ( $value ) {
					return preg_match( '/^(\d{4})-(\d\d)-(\d\d)$/D', $value, $part ) && checkdate( (int) $part[2], (int) $part[3], (int) $part[1] );
			},
		),
	);
	foreach ( $line as $name => $value ) {
		if ( isset( $checks[ $name ] ) && ! call_user_func( $checks[ $name ][1], $value ) ) {
			$found[] = $checks[ $name ][0];
		} elseif ( sanitize_text_field( $value ) !== $value ) {
			$found[] = line_fields()[ $name ][0] . ': write words, without < and >.';
		} elseif ( strlen( $value ) > 600 ) {
			$found[] = line_fields()[ $name ][0] . ': make it shorter.';
		}
	}
	if ( empty( $line['name'] ) ) {
		$found[] = 'Who it is: write a name.';
	}
	if ( empty( $line['call'] ) && empty( $line['text'] ) && empty( $line['web'] ) ) {
		$found[] = 'Phone, Text or Web page: write one of them.';
	}
	if ( empty( $line['checked'] ) ) {
		$found[] = 'Last checked: write the day on which somebody tried it.';
	}
	return $found;
}
