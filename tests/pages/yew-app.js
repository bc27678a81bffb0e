import start from '/yew-app/ppsa_yew_app.js';

start();
