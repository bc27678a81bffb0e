//! A network of sites.

mod at_length {
    use std::fs;

    use ppsa_tests::{Options, Result, run};

    use crate::help::{READY, WHEEL};
    use crate::wordpress::publishes::files_of_ours;
    use crate::wordpress::site::{Made, WordPress};

    const NETWORK: &str = "<?php
define('WP_ALLOW_MULTISITE', true); define('MULTISITE', true); define('SUBDOMAIN_INSTALL', false);
define('DOMAIN_CURRENT_SITE', $_SERVER['HTTP_HOST']); define('PATH_CURRENT_SITE', '/');
define('SITE_ID_CURRENT_SITE', 1); define('BLOG_ID_CURRENT_SITE', 1);
";

    #[test]
    fn each_site_has_its_own_settings_and_all_go_with_the_plugin() -> Result<()> {
        let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
        site.php(
            "require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('ppsa-widgets/ppsa-widgets.php'); require_once ABSPATH . 'wp-admin/includes/upgrade.php'; require_once ABSPATH . 'wp-admin/includes/network.php';
             global $wpdb; foreach ($wpdb->tables('ms_global') as $table => $name) $wpdb->$table = $name;
             install_network(); populate_network(1, $_SERVER['HTTP_HOST'], 'admin@example.org', 'Network', '/', false);",
        )?;
        fs::write(site.file("network.php"), NETWORK)?;
        site.php(
            "foreach (['home', 'siteurl'] as $name) update_option($name, 'http://' . $_SERVER['HTTP_HOST']);
             require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('ppsa-widgets/ppsa-widgets.php', '', true);
             $two = wpmu_create_blog($_SERVER['HTTP_HOST'], '/two/', 'Two', 1); if (is_wp_error($two)) throw new Exception($two->get_error_message());
             // A port in the name it takes out.
             $wpdb->update($wpdb->blogs, ['domain' => $_SERVER['HTTP_HOST']], ['blog_id' => $two]); clean_blog_cache($two);
             switch_to_blog($two); foreach (['home', 'siteurl'] as $name) update_option($name, 'http://' . $_SERVER['HTTP_HOST'] . '/two'); restore_current_blog();
             foreach ([1, 2] as $blog) { switch_to_blog($blog); update_option('ppsa_widgets', ['keep' => $blog === 1 ? 'visit' : 'nothing']);
                 $folder = wp_upload_dir()['basedir'] . '/ppsa-widgets'; wp_mkdir_p($folder); file_put_contents(\"$folder/a.json\", '{}');
                 add_user_to_blog($blog, 3, 'author'); wp_set_current_user(3); kses_init();
                 wp_insert_post(['post_title' => 'P', 'post_name' => 'planner', 'post_status' => 'publish', 'post_content' => '<!-- wp:ppsa/wellbeing-wheel /-->']); restore_current_blog(); }",
        )?;
        run(Options::desktop(), async |page| {
            for (path, keep) in [("/?name=planner", "visit"), ("/two/?name=planner", "nothing")] {
                page.goto(&site.url(path)).await?;
                let wheel = page.host(WHEEL);
                wheel.wait_until("it is drawn", READY).await?;
                assert_eq!(wheel.get::<String>("host.keep").await?, keep);
                assert!(!files_of_ours(page).await?.is_empty());
            }
            site.assert_quiet()?;
            let left = site.php(
                "require_once ABSPATH . 'wp-admin/includes/admin.php'; deactivate_plugins('ppsa-widgets/ppsa-widgets.php', true, true); delete_plugins(['ppsa-widgets/ppsa-widgets.php']);
                 $left = []; foreach ([1, 2] as $blog) { switch_to_blog($blog); $left[] = get_option('ppsa_widgets'); $left[] = is_dir(wp_upload_dir()['basedir'] . '/ppsa-widgets'); restore_current_blog(); }
                 echo wp_json_encode($left);",
            )?;
            assert_eq!(left, "[false,false,false,false]");
            Ok(())
        })
    }
}
