package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// accents are the letters and signs of French that the usual layouts hide
// behind dead keys or lack, in pairs: plain, and with Shift. The virtual
// screen's keyboard has a key for each pair, because a character that is not on
// the keyboard is lost: xdotool would borrow a key for it, and a program does
// not learn in time that the keyboard has changed.
const accents = "éÉèÈêÊëËàÀâÂäÄçÇîÎïÏôÔöÖùÙûÛüÜÿŸœŒæÆñÑ«»’‘“”–—…·€°\u00a0\u202f½×"

// spareKeys are keys that no keyboard of ours has, by the names that the evdev
// table of the X server gives them.
func spareKeys() []string {
	var names []string
	for n := 208; n <= 247; n++ {
		switch n {
		case 209, 212, 213, 218, 220, 225: // not in every version of the table
			continue
		}
		names = append(names, fmt.Sprintf("I%d", n))
	}
	return names
}

// keymap is the American keyboard with the accents on spare keys.
func keymap() (string, error) {
	var keys strings.Builder
	spare, pairs := spareKeys(), []rune(accents)
	if len(pairs)%2 != 0 || len(pairs)/2 > len(spare) {
		return "", fmt.Errorf("%d characters for the two levels of %d keys", len(pairs), len(spare))
	}
	for i := 0; i < len(pairs); i += 2 {
		fmt.Fprintf(&keys, "\tkey <%s> { type = \"TWO_LEVEL\", [ U%04X, U%04X ] };\n", spare[i/2], pairs[i], pairs[i+1])
	}
	return `xkb_keymap {
	xkb_keycodes { include "evdev+aliases(qwerty)" };
	xkb_types { include "complete" };
	xkb_compat { include "complete" };
	xkb_symbols {
	include "pc+us"
` + keys.String() + `	};
};
`, nil
}

// setKeyboard gives the screen the keyboard with accents, or else a layout of
// the X server by its name: "fr" is AZERTY.
func (d *display) setKeyboard(folder, layout string) error {
	if layout != "" {
		return d.run("setxkbmap", "-display", d.name, layout)
	}
	table, err := keymap()
	if err != nil {
		return err
	}
	file := filepath.Join(folder, "keyboard.xkb")
	if err := os.WriteFile(file, []byte(table), 0o600); err != nil {
		return err
	}
	return d.run("xkbcomp", "-w", "0", file, d.name)
}

func (d *display) run(name string, args ...string) error {
	c := exec.Command(name, args...)
	c.Env = d.env()
	if said, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, said)
	}
	return nil
}

// untypeable returns the first character of a text that the keyboard lacks.
func untypeable(text, layout string) (rune, bool) {
	there := accents
	if layout != "" {
		there = "éèçàù" // what AZERTY has without a dead key
	}
	for _, r := range text {
		if (r < ' ' || r > '~') && r != '\n' && !strings.ContainsRune(there, r) { // a line end is the key Return
			return r, true
		}
	}
	return 0, false
}
