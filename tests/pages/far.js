// A long page above the wheel, made before the element is known.
document.querySelector("#far").textContent = "\n".repeat(400);
import("/ppsa/define.js");
