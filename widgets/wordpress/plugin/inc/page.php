<?php
/**
 * How the page of settings looks.
 *
 * @package Ppsa_Widgets
 */

namespace Ppsa_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Shows it.
 */
function show_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$outcome = outcome();
	$set     = settings();
	$typed   = is_array( $outcome['typed'] ) ? $outcome['typed'] : $set;
	$done    = isset( $_GET['done'] ) ? sanitize_key( $_GET['done'] ) : ''; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- it changes nothing.
	$says    = array(
		'settings' => 'Saved.',
		'pack'     => 'The pack is put up. It can be picked in each widget now.',
		'remove'   => 'The pack is taken away.',
	);
	echo '<div class="wrap ppsa"><h1>PPSA widgets</h1>';
	if ( ! $outcome['wrong'] && isset( $says[ $done ] ) ) {
		echo '<div class="notice notice-success" role="status"><p>' . esc_html( $says[ $done ] ) . '</p></div>';
	}
	echo '<p>Put a widget on a page with the <strong>+</strong> of the editor, under <em>Wellbeing (PPSA)</em>, or with a shortcode such as <code>[ppsa_wellbeing_wheel]</code>. Nothing that a person writes is sent to this site.</p>';
	show_problems( 'settings' );
	echo '<form method="post">';
	hidden( 'settings' );
	show_exit( $typed );
	echo '<h2>Widgets</h2><table class="form-table" role="presentation">';
	show_choice( 'keep', 'Where words are kept', $typed, 'Each block can say otherwise. <em>Ask</em> suits most pages; <em>nowhere</em> suits a shared computer.' );
	show_choice( 'theme', 'Light or dark', $typed, 'As your theme is. Most are always light.' );
	echo '</table>';
	show_lines( isset( $typed['lines'] ) ? $typed['lines'] : array(), 'settings' === $outcome['of'] );
	submit_button( 'Save', 'primary', 'save' );
	echo '</form>';
	show_packs( $set['packs'] );
	echo '</div>';
}

/**
 * What says which form it is, and that this page sent it.
 *
 * @param string $form Which.
 */
function hidden( $form ) {
	wp_nonce_field( 'ppsa-widgets' );
	echo '<input type="hidden" name="form" value="' . esc_attr( $form ) . '">';
}

/**
 * All that was wrong in a form, above it.
 *
 * @param string $form Which.
 */
function show_problems( $form ) {
	$outcome = outcome();
	if ( ! $outcome['wrong'] || $form !== $outcome['of'] ) {
		return;
	}
	echo '<div class="notice notice-error" role="alert" tabindex="-1" id="ppsa-wrong"><p>Nothing was saved. What to look at:</p><ul>';
	foreach ( $outcome['wrong'] as $each ) {
		echo '<li>' . esc_html( $each ) . '</li>';
	}
	echo '</ul></div>';
}

/**
 * The quick exit.
 *
 * @param array $typed What stands in the fields.
 */
function show_exit( $typed ) {
	echo '<h2>Quick exit</h2><p>A button that leaves the page at once. It stays at the top, clear of the admin bar.</p><table class="form-table" role="presentation">';
	show_choice( 'exit_where', 'Shows', $typed, '' );
	show_text( 'exit_href', 'Goes to', $typed, 'A busy page that greets nobody by name, such as the weather. It has to begin with https:// or http://.' );
	show_text( 'exit_words', 'Words', $typed, 'They show where no script runs. The button itself speaks the language of the page.' );
	show_choice( 'exit_keys', 'Shift, three times', $typed, '' );
	echo '</table>';
}

/**
 * A field for text.
 *
 * @param string $name  Its name.
 * @param string $label Its label.
 * @param array  $typed What stands in the fields.
 * @param string $help  What helps.
 */
function show_text( $name, $label, $typed, $help ) {
	$value = isset( $typed[ $name ] ) && is_string( $typed[ $name ] ) ? $typed[ $name ] : '';
	echo '<tr><th scope="row"><label for="ppsa-' . esc_attr( $name ) . '">' . esc_html( $label ) . '</label></th><td>';
	echo '<input type="text" class="regular-text" id="ppsa-' . esc_attr( $name ) . '" name="' . esc_attr( $name ) . '" value="' . esc_attr( $value ) . '">';
	echo '<p class="description">' . esc_html( $help ) . '</p></td></tr>';
}

/**
 * A list to pick from.
 *
 * @param string $name  Its name.
 * @param string $label Its label.
 * @param array  $typed What stands in the fields.
 * @param string $help  What helps, as markup.
 */
function show_choice( $name, $label, $typed, $help ) {
	$now = isset( $typed[ $name ] ) && is_string( $typed[ $name ] ) ? $typed[ $name ] : '';
	echo '<tr><th scope="row"><label for="ppsa-' . esc_attr( $name ) . '">' . esc_html( $label ) . '</label></th><td>';
	echo '<select id="ppsa-' . esc_attr( $name ) . '" name="' . esc_attr( $name ) . '">';
	foreach ( choices()[ $name ][1] as $value => $says ) {
		echo '<option value="' . esc_attr( $value ) . '"' . selected( $now, $value, false ) . '>' . esc_html( $says ) . '</option>';
	}
	echo '</select>' . ( '' === $help ? '' : '<p class="description">' . wp_kses( $help, array( 'em' => array() ) ) . '</p>' ) . '</td></tr>';
}

/**
 * The help lines, one after the other, with one that is empty at the end.
 *
 * @param mixed $lines  What stands in the fields.
 * @param bool  $as_is  Whether they come from the form.
 */
function show_lines( $lines, $as_is ) {
	$lines = $as_is ? read_lines( $lines )[2] : array_values( (array) $lines );
	echo '<h2>Help lines</h2><p>Who shows in the <em>Help lines</em> block. With none here, those for Aotearoa show: 111, 1737, Safe to talk and Tautoko Tāne. To take one away, empty it.</p><div id="ppsa-lines">';
	$lines[] = array();
	foreach ( $lines as $nth => $line ) {
		echo '<fieldset class="ppsa-line"><legend>' . esc_html( $line ? 'Help line ' . ( $nth + 1 ) : 'One more' ) . '</legend>';
		foreach ( line_fields() as $name => $of ) {
			$id    = 'ppsa-line-' . $nth . '-' . $name;
			$field = 'lines[' . $nth . '][' . $name . ']';
			$value = isset( $line[ $name ] ) ? $line[ $name ] : '';
			echo '<p><label for="' . esc_attr( $id ) . '">' . esc_html( $of[0] ) . '</label>';
			if ( 'lang' === $of[1] ) {
				echo '<select id="' . esc_attr( $id ) . '" name="' . esc_attr( $field ) . '"><option value="">As the page</option><option value="en-NZ"' . selected( $value, 'en-NZ', false ) . '>English</option><option value="mi"' . selected( $value, 'mi', false ) . '>Te reo Māori</option></select>';
			} else {
				echo '<input id="' . esc_attr( $id ) . '" name="' . esc_attr( $field ) . '" type="' . esc_attr( 'date' === $of[1] ? 'date' : 'text' ) . '" inputmode="' . esc_attr( 'date' === $of[1] ? 'none' : $of[1] ) . '" value="' . esc_attr( $value ) . '">';
			}
			echo '</p>';
		}
		echo '</fieldset>';
	}
	echo '</div><p><button type="button" class="button" id="ppsa-more" hidden>One more help line</button></p>';
}

/**
 * The packs.
 *
 * @param array $packs Those that are put up.
 */
function show_packs( $packs ) {
	echo '<h2>Your own words</h2><p>A content pack is one .json file with your own pou, words and questions. It is looked through by the widgets\' own program in your browser, then once more by this site. One that is not right is not kept.</p>';
	show_problems( 'pack' );
	echo '<form method="post" enctype="multipart/form-data" id="ppsa-pack">';
	hidden( 'pack' );
	echo '<p><label for="ppsa-file">Pack (.json)</label> <input type="file" id="ppsa-file" name="pack" accept=".json,application/json"></p>';
	echo '<div id="ppsa-looks" role="status"></div>';
	echo '<noscript><p>Looking a pack through needs JavaScript, which is turned off here.</p></noscript>';
	echo '<p><button class="button button-primary" id="ppsa-put-up" disabled>Put it up</button></p></form>';
	if ( ! $packs ) {
		echo '<p>None is put up.</p>';
		return;
	}
	echo '<ul class="ppsa-packs">';
	foreach ( $packs as $id => $pack ) {
		echo '<li><form method="post"><strong>' . esc_html( $pack['name'] ) . '</strong> <code>' . esc_html( $id ) . '</code> ';
		hidden( 'remove' );
		echo '<input type="hidden" name="pack" value="' . esc_attr( $id ) . '"><button class="button">Take it away</button></form></li>';
	}
	echo '</ul>';
}
