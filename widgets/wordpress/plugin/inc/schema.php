<?php
/**
 * Looks a content pack through by its schema, and lists all that is wrong in it, each with its place.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase -- the names of JSON Schema.

/**
 * All problems of a value.
 *
 * @param mixed  $value What json_decode made, objects as objects.
 * @param object $rule  The schema of it.
 * @param object $all   The whole schema.
 * @param string $at    Its place.
 * @return array Texts.
 */
function problems( $value, $rule, $all, $at = '' ) {
	if ( is_bool( $rule ) ) {
		return $rule ? array() : array( place( $at ) . 'has no place here' );
	}
	if ( isset( $rule->{'$ref'} ) ) {
		$name  = substr( $rule->{'$ref'}, strlen( '#/$defs/' ) );
		$found = problems( $value, $all->{'$defs'}->$name, $all, $at );
		if ( $found || 1 === count( array_diff( array_keys( get_object_vars( $rule ) ), array( 'description', 'default' ) ) ) ) {
			return $found;
		}
	}
	$kind = kind_of( $value );
	if ( isset( $rule->type ) && ! in_array( $kind, 'number' === $rule->type ? array( 'number', 'integer' ) : (array) $rule->type, true ) ) {
		return array( place( $at ) . 'is ' . $kind . ', and takes ' . implode( ' or ', (array) $rule->type ) );
	}
	$found = array();
	if ( isset( $rule->const ) && $rule->const !== $value ) {
		$found[] = place( $at ) . 'takes ' . wp_json_encode( $rule->const ) . ' alone';
	}
	if ( isset( $rule->enum ) && ! in_array( $value, $rule->enum, true ) ) {
		$found[] = place( $at ) . 'takes one of ' . implode( ', ', array_map( 'wp_json_encode', $rule->enum ) );
	}
	if ( 'string' === $kind ) {
		$found = array_merge( $found, problems_of_text( $value, $rule, $at ) );
	} elseif ( 'integer' === $kind || 'number' === $kind ) {
		if ( ( isset( $rule->minimum ) && $value < $rule->minimum ) || ( isset( $rule->maximum ) && $value > $rule->maximum ) ) {
			$found[] = place( $at ) . 'takes a number from ' . $rule->minimum . ' to ' . $rule->maximum;
		}
	} elseif ( 'array' === $kind ) {
		$found = array_merge( $found, problems_of_list( $value, $rule, $all, $at ) );
	} elseif ( 'object' === $kind ) {
		$found = array_merge( $found, problems_of_object( $value, $rule, $all, $at ) );
	}
	return array_merge( $found, isset( $rule->anyOf ) ? problems_of_any( $value, $rule->anyOf, $all, $at ) : array() );
}

/**
 * What a value is called in JSON.
 *
 * @param mixed $value A value.
 * @return string
 */
function kind_of( $value ) {
	$kinds = array(
		'boolean' => 'boolean',
		'integer' => 'integer',
		'double'  => 'number',
		'string'  => 'string',
		'array'   => 'array',
		'object'  => 'object',
		'NULL'    => 'null',
	);
	return $kinds[ gettype( $value ) ];
}

/**
 * A place, before what is wrong there.
 *
 * @param string $at The place.
 * @return string
 */
function place( $at ) {
	return ( '' === $at ? 'the pack' : ltrim( $at, '.' ) ) . ': ';
}

/**
 * Of a text.
 *
 * @param string $value The text.
 * @param object $rule  Its schema.
 * @param string $at    Its place.
 * @return array
 */
function problems_of_text( $value, $rule, $at ) {
	$found = array();
	if ( preg_match( '~<[a-z/!?]|&(?!;)[a-z0-9#]*;~i', $value ) ) {
		$found[] = place( $at ) . 'holds markup: packs are plain text, so write the words alone';
	}
	if ( preg_match( '~[\x{202A}-\x{202E}\x{2066}-\x{2069}\x{FEFF}]|(?!\n)\p{Cc}~u', $value ) ) {
		$found[] = place( $at ) . 'holds letters that nobody sees: type it anew';
	}
	if ( isset( $rule->maxLength ) && preg_match_all( '/./us', $value ) > $rule->maxLength ) {
		$found[] = place( $at ) . 'is longer than ' . $rule->maxLength . ' letters';
	}
	if ( isset( $rule->pattern ) && ! preg_match( '~' . str_replace( '~', '\~', $rule->pattern ) . '~uD', $value ) ) {
		$found[] = place( $at ) . ( '\S' === $rule->pattern ? 'is empty' : 'takes text such as ' . $rule->pattern );
	}
	return $found;
}

/**
 * Of a list.
 *
 * @param array  $value The list.
 * @param object $rule  Its schema.
 * @param object $all   The whole schema.
 * @param string $at    Its place.
 * @return array
 */
function problems_of_list( $value, $rule, $all, $at ) {
	$found = array();
	if ( ( isset( $rule->maxItems ) && count( $value ) > $rule->maxItems ) || ( isset( $rule->minItems ) && count( $value ) < $rule->minItems ) ) {
		$least   = isset( $rule->minItems ) ? $rule->minItems : 0;
		$found[] = place( $at ) . 'has ' . count( $value ) . ' parts, and takes ' . ( $least === $rule->maxItems ? $least : $least . ' to ' . $rule->maxItems );
	}
	if ( isset( $rule->items ) ) {
		foreach ( $value as $nth => $each ) {
			$found = array_merge( $found, problems( $each, $rule->items, $all, $at . '[' . $nth . ']' ) );
		}
	}
	return $found;
}

/**
 * Of an object.
 *
 * @param object $value The object.
 * @param object $rule  Its schema.
 * @param object $all   The whole schema.
 * @param string $at    Its place.
 * @return array
 */
function problems_of_object( $value, $rule, $all, $at ) {
	$found = array();
	foreach ( isset( $rule->required ) ? $rule->required : array() as $name ) {
		if ( ! property_exists( $value, $name ) ) {
			$found[] = place( $at . '.' . $name ) . 'is missing';
		}
	}
	foreach ( get_object_vars( $value ) as $name => $each ) {
		$inside = $at . '.' . $name;
		if ( isset( $rule->propertyNames ) ) {
			$found = array_merge( $found, problems( (string) $name, $rule->propertyNames, $all, $inside ) );
		}
		if ( isset( $rule->properties ) && property_exists( $rule->properties, $name ) ) {
			$found = array_merge( $found, problems( $each, $rule->properties->$name, $all, $inside ) );
		} elseif ( isset( $rule->additionalProperties ) ) {
			if ( false === $rule->additionalProperties ) {
				$found[] = place( $inside ) . 'is no part of a pack';
			} else {
				$found = array_merge( $found, problems( $each, $rule->additionalProperties, $all, $inside ) );
			}
		}
	}
	return $found;
}

/**
 * Of what may be one of several: none where one fits, else those of the one that is nearest.
 *
 * @param mixed  $value The value.
 * @param array  $rules The schemas.
 * @param object $all   The whole schema.
 * @param string $at    Its place.
 * @return array
 */
function problems_of_any( $value, $rules, $all, $at ) {
	$nearest = null;
	foreach ( $rules as $rule ) {
		$found = problems( $value, $rule, $all, $at );
		if ( ! $found ) {
			return array();
		}
		$same = isset( $rule->type ) && kind_of( $value ) === $rule->type;
		if ( null === $nearest || $same || count( $found ) < count( $nearest ) ) {
			$nearest = $found;
		}
	}
	return (array) $nearest;
}
