<?php
/**
 * Takes away all that the plugin kept, on each site of a network.
 *
 * @package Ppsa_Widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * On the site that is current.
 */
function ppsa_widgets_leave_site() {
	delete_option( 'ppsa_widgets' );
	$uploads = wp_upload_dir( null, false );
	$folder  = $uploads['basedir'] . '/ppsa-widgets/';
	$files   = is_dir( $folder ) ? glob( $folder . '*' ) : array();
	array_map( 'wp_delete_file', is_array( $files ) ? $files : array() );
	if ( is_dir( $folder ) ) {
		rmdir( $folder ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_rmdir -- its own folder, empty by now.
	}
}

if ( is_multisite() ) {
	$ppsa_widgets_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $ppsa_widgets_sites as $ppsa_widgets_site ) {
		switch_to_blog( $ppsa_widgets_site );
		ppsa_widgets_leave_site();
		restore_current_blog();
	}
} else {
	ppsa_widgets_leave_site();
}
