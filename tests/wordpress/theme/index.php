<!doctype html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="<?php bloginfo('charset'); ?>">
<meta name="viewport" content="width=device-width, initial-scale=1">
<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
<?php wp_body_open(); ?>
<header><a href="<?php echo esc_url(home_url('/')); ?>"><?php bloginfo('name'); ?></a></header>
<main>
<?php while (have_posts()) : the_post(); ?>
<article><h1><?php the_title(); ?></h1>
<?php is_singular() ? the_content() : the_excerpt(); ?>
</article>
<?php endwhile; ?>
</main>
<aside><?php dynamic_sidebar('aside'); ?></aside>
<?php wp_footer(); ?>
</body>
</html>
