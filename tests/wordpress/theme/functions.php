<?php
add_action('after_setup_theme', function () {
    add_theme_support('title-tag');
    add_theme_support('widgets-block-editor');
    add_theme_support('html5', ['script', 'style']);
});
add_action('widgets_init', function () {
    register_sidebar(['id' => 'aside', 'name' => 'Beside']);
});
