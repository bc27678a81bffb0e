<?php
// Notes each request to another server that WordPress would make, and whether the plugin asked for it.
add_filter('pre_http_request', function ($answer, $how, $address) {
    $trace = (new Exception())->getTraceAsString();
    $who = strpos($trace, '/plugins/ppsa-widgets/') === false ? 'WordPress' : 'the plugin';
    file_put_contents(ABSPATH . 'requests.log', "$who: $address\n", FILE_APPEND);
    return new WP_Error('http_request_blocked', 'no request leaves a test');
}, 10, 3);
// Another plugin that would put something into the page's text.
add_shortcode('test_evil', function () {
    return '<script>window.evil = "a shortcode of somebody ran"</script>';
});
