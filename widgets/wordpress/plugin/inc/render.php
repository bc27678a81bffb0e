<?php
/**
 * Blocks and shortcodes as markup.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * What this page has so far.
 *
 * @param string $what Which of it.
 * @param bool   $set  Whether it is so from now on.
 * @return bool
 */
function page_has( $what, $set = false ) {
	static $has = array();
	if ( $set ) {
		$has[ $what ] = true;
	}
	return isset( $has[ $what ] );
}

/**
 * Whether a page is being made for a browser. In feeds, excerpts, e-mails and answers to programs a widget is its
 * plain words.
 *
 * @return bool
 */
function makes_page() {
	return did_action( 'template_redirect' )
		&& ! is_admin()
		&& ! wp_doing_ajax()
		&& ! wp_doing_cron()
		&& ! ( defined( 'REST_REQUEST' ) && REST_REQUEST )
		&& ! is_feed()
		&& ! is_embed()
		&& ! doing_filter( 'get_the_excerpt' );
}

/**
 * The language of the page, as the widgets know it.
 *
 * @return string
 */
function page_language() {
	return preg_match( '/^mi(_|-|$)/i', get_locale() ) ? 'mi' : 'en-NZ';
}

/**
 * Text that stays text: WordPress looks for shortcodes in what a block has made.
 *
 * @param string $text What somebody wrote.
 * @return string
 */
function as_text( $text ) {
	return strtr(
		esc_html( $text ),
		array(
			'[' => '&#91;',
			']' => '&#93;',
		)
	);
}

/**
 * What shows where no widget does.
 *
 * @param string $slug  The element.
 * @param array  $given What the block or shortcode says.
 * @return string Markup.
 */
function plain( $slug, $given ) {
	$words = isset( $given['words'] ) && is_scalar( $given['words'] ) ? trim( (string) $given['words'] ) : '';
	if ( 'quick-exit' === $slug ) {
		return '';
	}
	if ( 'help-lines' === $slug && '' === $words && settings()['lines'] ) {
		return plain_lines( settings()['lines'] );
	}
	// Ours are English, whatever the page is in.
	return '' === $words ? '<p lang="en-NZ">' . as_text( elements()[ $slug ]['plain'] ) . '</p>' : '<p>' . as_text( $words ) . '</p>';
}

/**
 * The help lines without a script.
 *
 * @param array $lines The list of the settings.
 * @return string Markup.
 */
function plain_lines( $lines ) {
	$items = '';
	foreach ( $lines as $line ) {
		$ways = array();
		foreach ( array( 'call', 'text' ) as $way ) {
			if ( ! empty( $line[ $way ] ) ) {
				$scheme = 'call' === $way ? 'tel:' : 'sms:';
				$number = preg_replace( '/[^\d+]/', '', $line[ $way ] );
				$ways[] = '<a href="' . $scheme . esc_attr( $number ) . '">' . as_text( $line[ $way ] ) . '</a>';
			}
		}
		if ( ! empty( $line['web'] ) ) {
			$ways[] = '<a rel="noreferrer" href="' . esc_url( $line['web'], array( 'http', 'https' ) ) . '">' . as_text( $line['web'] ) . '</a>';
		}
		$items .= '<li>' . as_text( $line['name'] ) . ': ' . implode( ', ', $ways ) . '</li>';
	}
	return '<ul>' . $items . '</ul>';
}

/**
 * What an element is given, as attributes of its tag, and the names of those that were left out.
 *
 * @param string $slug  The element.
 * @param array  $given What the block or shortcode says.
 * @return array Attributes by name (true for one without a value), and a list of names.
 */
function attributes( $slug, $given ) {
	$taken   = array();
	$refused = array();
	foreach ( elements()[ $slug ]['attributes'] as $name => $of ) {
		$value = isset( $given[ $name ] ) ? $given[ $name ] : '';
		if ( 'yes' === $of['kind'] ) {
			if ( in_array( $value, array( true, 1, '1', 'true', 'yes', $name ), true ) ) {
				$taken[ $name ] = true;
			}
			continue;
		}
		$value = is_scalar( $value ) ? (string) $value : '?';
		if ( '' === $value ) {
			continue;
		}
		$fits = 'choice' === $of['kind'] ? in_array( $value, $of['options'], true ) : preg_match( '/^[A-Za-z0-9_-]{1,64}$/D', $value );
		if ( 'pack' === $of['kind'] ) {
			$value = $fits ? pack_url( $value ) : '';
			$fits  = '' !== $value;
		}
		if ( $fits ) {
			$taken[ $name ] = $value;
		} else {
			$refused[] = $name;
		}
	}
	$style = array();
	foreach ( elements()[ $slug ]['colours'] as $name => $about ) {
		$colour = isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? (string) $given[ $name ] : '';
		if ( '' !== $colour && preg_match( '/^#([A-Fa-f0-9]{3}){1,2}$/D', $colour ) ) {
			$style[ $name ] = $colour;
		} elseif ( '' !== $colour ) {
			$refused[] = $name;
		}
	}
	return array( with_settings( $slug, $taken, $style ), $refused );
}

/**
 * The same with what the settings and the page say.
 *
 * @param string $slug  The element.
 * @param array  $taken Its attributes.
 * @param array  $style Its colours, by name.
 * @return array
 */
function with_settings( $slug, $taken, $style ) {
	$knows = elements()[ $slug ]['attributes'];
	$set   = settings();
	if ( isset( $knows['keep'] ) && ! isset( $taken['keep'] ) && 'ask' !== $set['keep'] ) {
		$taken['keep'] = $set['keep'];
	}
	if ( isset( $knows['lang'] ) && ! isset( $taken['lang'] ) ) {
		$taken['lang'] = page_language();
	}
	if ( isset( $knows['theme'] ) && ! isset( $taken['theme'] ) && '' === ground( $style ) && 'auto' !== $set['theme'] ) {
		$taken['theme'] = $set['theme'];
	}
	if ( 'quick-exit' === $slug ) {
		$taken['href'] = $set['exit_href'];
		if ( ! isset( $taken['keys'] ) && 'off' === $set['exit_keys'] ) {
			$taken['keys'] = 'off';
		}
	}
	if ( 'help-lines' === $slug && $set['lines'] ) {
		$taken['lines'] = wp_json_encode( $set['lines'], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}
	if ( $style ) {
		$css = array();
		foreach ( $style as $name => $colour ) {
			$css[] = '--ppsa-' . $name . ':' . $colour;
		}
		$taken['style'] = implode( ';', $css );
		// Colours that were chosen on one ground do not fit the other.
		if ( isset( $knows['theme'] ) && ! isset( $taken['theme'] ) ) {
			$ground = ground( $style );
			if ( '' !== $ground ) {
				$taken['theme'] = $ground;
			}
		}
	}
	return $taken;
}

/**
 * Whether these colours are for a light or a dark ground.
 *
 * @param array $style Colours by name.
 * @return string `light`, `dark`, or empty where they do not say.
 */
function ground( $style ) {
	$light = function ( $colour ) {
		$hex                        = ltrim( $colour, '#' );
		$hex                        = 3 === strlen( $hex ) ? $hex[0] . $hex[0] . $hex[1] . $hex[1] . $hex[2] . $hex[2] : $hex;
		list( $red, $green, $blue ) = array_map( 'hexdec', str_split( $hex, 2 ) );
		return 0.299 * $red + 0.587 * $green + 0.114 * $blue > 140;
	};
	foreach ( array( 'card', 'bed', 'line' ) as $name ) {
		if ( isset( $style[ $name ] ) ) {
			return $light( $style[ $name ] ) ? 'light' : 'dark';
		}
	}
	foreach ( array( 'ink', 'soft', 'edge' ) as $name ) {
		if ( isset( $style[ $name ] ) ) {
			return $light( $style[ $name ] ) ? 'dark' : 'light';
		}
	}
	return '';
}

/**
 * What shows of an element before its program is there. It is made for an empty widget of the built-in words.
 *
 * @param string $slug       The element.
 * @param array  $attributes Its attributes.
 * @return string Markup, empty where there is none for this one.
 */
function first_paint( $slug, $attributes ) {
	static $asked = false;
	$others       = array( 'pack', 'readonly', 'template', 'topic' );
	if ( array_intersect_key( $attributes, array_flip( $others ) ) ) {
		return '';
	}
	$file = path( 'prerender/' . elements()[ $slug ]['tag'] . '.' . $attributes['lang'] . '.html' );
	if ( ! is_readable( $file ) ) {
		return '';
	}
	$markup = file_get_contents( $file ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of the plugin.
	$where  = '/^<p class="where">.*\n/m';
	// One place in a page asks where words are kept.
	if ( $asked ) {
		$markup = preg_replace( $where, '', $markup );
	} elseif ( preg_match( $where, $markup ) ) {
		$asked = true;
	}
	page_has( 'first-paint', true );
	return str_replace( 'href="/ppsa/', 'href="' . esc_url( base() ), $markup );
}

/**
 * An element as markup.
 *
 * @param string $slug  The element.
 * @param array  $given What the block or shortcode says.
 * @return string
 */
function render( $slug, $given ) {
	if ( ! makes_page() ) {
		return plain( $slug, $given );
	}
	list( $attributes, $refused ) = attributes( $slug, $given );
	page_has( 'quick-exit' === $slug ? 'own-exit' : 'widget', true );
	use_element( $slug, $attributes );
	$inside = 'quick-exit' === $slug ? exit_link() : plain( $slug, $given );
	return told( $refused ) . tag( $slug, $attributes, first_paint( $slug, $attributes ) . $inside );
}

/**
 * The tag of an element, with what is inside.
 *
 * @param string $slug       The element.
 * @param array  $attributes Its attributes.
 * @param string $inside     Markup.
 * @return string
 */
function tag( $slug, $attributes, $inside ) {
	$tag  = elements()[ $slug ]['tag'];
	$open = '<' . $tag;
	foreach ( $attributes as $name => $value ) {
		$open .= ' ' . $name;
		if ( true !== $value ) {
			$safe  = 'href' === $name || 'pack' === $name ? esc_url( $value, array( 'http', 'https' ) ) : esc_attr( $value );
			$open .= '="' . strtr(
				$safe,
				array(
					'[' => '&#91;',
					']' => '&#93;',
				)
			) . '"';
		}
	}
	return $open . '>' . $inside . '</' . $tag . '>';
}

/**
 * Tells whoever looks at the page's source what was left out, by name alone.
 *
 * @param array $refused Names of attributes.
 * @return string Markup.
 */
function told( $refused ) {
	return $refused ? '<!-- PPSA widgets: left out, since it is none of what can be chosen: ' . esc_html( implode( ', ', $refused ) ) . ' -->' : '';
}

/**
 * WordPress makes quotes in text curly. What the program takes over has to be as it was printed.
 *
 * @param array $tags Tags that stay as they are.
 * @return array
 */
function leave_as_is( $tags ) {
	return array_merge( $tags, array_column( elements(), 'tag' ) );
}
add_filter( 'no_texturize_tags', __NAMESPACE__ . '\leave_as_is' );

/**
 * In an excerpt a block shows its plain words, where WordPress takes out all that it does not know.
 *
 * @param array $blocks Blocks that may show in an excerpt.
 * @return array
 */
function in_excerpts( $blocks ) {
	foreach ( array_keys( elements() ) as $slug ) {
		$blocks[] = 'ppsa/' . $slug;
	}
	return $blocks;
}
add_filter( 'excerpt_allowed_blocks', __NAMESPACE__ . '\in_excerpts' );

/**
 * So does a shortcode.
 *
 * @param array $tags Shortcodes that are taken out.
 * @return array
 */
function shortcodes_in_excerpts( $tags ) {
	return doing_filter( 'get_the_excerpt' ) ? array_diff( $tags, array_map( __NAMESPACE__ . '\shortcode', array_keys( elements() ) ) ) : $tags;
}
add_filter( 'strip_shortcodes_tagnames', __NAMESPACE__ . '\shortcodes_in_excerpts' );

/**
 * A block and a shortcode for each element.
 */
function register() {
	foreach ( array_keys( elements() ) as $slug ) {
		register_block_type(
			plugin_dir_path( FILE ) . 'blocks/' . $slug,
			array(
				'render_callback' => function ( $given ) use ( $slug ) {
					$markup = render( $slug, $given );
					return makes_page() ? '<div ' . get_block_wrapper_attributes() . '>' . $markup . '</div>' : $markup;
				},
			)
		);
		add_shortcode(
			shortcode( $slug ),
			function ( $given ) use ( $slug ) {
				$given = is_array( $given ) ? $given : array();
				// One without a value, such as `readonly`, comes as a value without a name.
				foreach ( $given as $name => $value ) {
					if ( is_int( $name ) ) {
						$given[ $value ] = 'yes';
					}
				}
				return render( $slug, $given );
			}
		);
	}
}
add_action( 'init', __NAMESPACE__ . '\register' );
