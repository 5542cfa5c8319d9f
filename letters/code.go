package letters

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ErrReference is returned (wrapped) for a reference that no code can carry.
var ErrReference = errors.New("reference cannot be printed as a code")

// codePrefix tells our codes from those of others, such as the post's labels.
const codePrefix = "GREFFE:"

// longestReference fits the largest code that is still read in a footer.
const longestReference = 55

// Scanned returns the reference that a scanner read on a letter, or typed as a
// keyboard would; not ok for anything that is not a code of ours.
func Scanned(text string) (reference string, ok bool) {
	text = strings.TrimSpace(text)
	if len(text) < len(codePrefix) || !strings.EqualFold(text[:len(codePrefix)], codePrefix) {
		return "", false
	}
	reference = text[len(codePrefix):]
	return reference, codable(reference)
}

// codable tells whether a reference is one: letters, digits and hyphens.
func codable(reference string) bool {
	if reference == "" || len(reference) > longestReference {
		return false
	}
	for _, c := range []byte(reference) {
		if (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && c != '-' && c != '_' {
			return false
		}
	}
	return true
}

// drawing is the code as a PDF draws it in a square of one unit: dark runs as
// rectangles, so that it prints sharp at any size.
func (c *code) drawing() []byte {
	out := make([]byte, 0, 4<<10)
	out = fmt.Appendf(out, "%.6f 0 0 %.6f 0 0 cm 0 g\n", 1/float64(c.size), 1/float64(c.size))
	for y := range c.size {
		for x := 0; x < c.size; x++ {
			end := x
			for end < c.size && c.dark[y][end] {
				end++
			}
			if end == x {
				continue
			}
			for _, v := range [...]int{x, c.size - 1 - y, end - x} {
				out = append(strconv.AppendInt(out, int64(v), 10), ' ')
			}
			out = append(out, "1 re\n"...)
			x = end
		}
	}
	return append(out, "f\n"...)
}
