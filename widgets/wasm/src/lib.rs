//! What ships: all that [`ppsa_widgets`] exports to a page, and nothing else.

use ppsa_widgets as _;
