package letters

import "fmt"

// A code is a square of modules, dark or light: a QR code of the versions 1 to 4,
// error correction M, bytes, always the same mask. The libraries that were tried
// weigh the eight masks and take longer than a whole letter; every reader takes any mask.
//
// Source: ISO/IEC 18004.
type code struct {
	size  int
	dark  [codeMost][codeMost]bool
	fixed [codeMost][codeMost]bool // finders, timing, alignment, format: no data
}

const codeMost = 33 // modules, of version 4

// A codeVersion is how many code words a version takes at level M.
type codeVersion struct{ data, check, blocks int }

func codeVersions() [5]codeVersion {
	return [5]codeVersion{1: {16, 10, 1}, 2: {28, 16, 1}, 3: {44, 26, 1}, 4: {64, 18, 2}}
}

// newCode makes the code of a reference.
func newCode(reference string) (*code, error) {
	if !codable(reference) {
		return nil, fmt.Errorf("%q: %w", reference, ErrReference)
	}
	text := codePrefix + reference
	for n, v := range codeVersions() {
		if len(text)+2 > v.data { // the mode, the length and the end take two
			continue
		}
		c := &code{size: 17 + 4*n}
		c.patterns(n)
		c.words(interleaved(packed(text, v.data), v))
		c.format()
		return c, nil
	}
	return nil, fmt.Errorf("%q: %w", reference, ErrReference)
}

// packed writes the mode (bytes), the length, the text, the end and the filling.
func packed(text string, words int) []byte {
	out := make([]byte, words)
	out[0] = 0x40 | byte(len(text)>>4)
	out[1] = byte(len(text) << 4)
	for i := range len(text) {
		out[1+i] |= text[i] >> 4
		out[2+i] = text[i] << 4
	}
	for i, fill := len(text)+2, byte(0xEC); i < words; i, fill = i+1, fill^0xEC^0x11 {
		out[i] = fill
	}
	return out
}

// interleaved adds the check words of each block, and takes the blocks in turn.
func interleaved(data []byte, v codeVersion) []byte {
	each := v.data / v.blocks
	out := make([]byte, 0, v.data+v.blocks*v.check)
	checks := make([][]byte, v.blocks)
	f := newField()
	generator := f.generator(v.check)
	for b := range v.blocks {
		checks[b] = f.check(data[b*each:(b+1)*each], generator)
	}
	for i := range each {
		for b := range v.blocks {
			out = append(out, data[b*each+i])
		}
	}
	for i := range v.check {
		for b := range v.blocks {
			out = append(out, checks[b][i])
		}
	}
	return out
}

// A field is the one of 256 elements of the standard: the powers of 2 in it, twice
// over, and which power each element is.
type field struct {
	power [510]byte
	log   [256]int
}

func newField() *field {
	f := &field{}
	value := 1
	for i := range 255 {
		f.power[i], f.power[i+255] = byte(value), byte(value)
		f.log[value] = i
		if value <<= 1; value > 0xff {
			value ^= 0x11D
		}
	}
	return f
}

func (f *field) times(a, b byte) byte {
	if a == 0 || b == 0 {
		return 0
	}
	return f.power[f.log[a]+f.log[b]]
}

// generator is the polynomial (x−1)(x−2)(x−4)…, without its first term.
func (f *field) generator(n int) []byte {
	out := make([]byte, n)
	out[n-1] = 1
	for root := range n {
		for i := range out {
			out[i] = f.times(out[i], f.power[root])
			if i+1 < n {
				out[i] ^= out[i+1]
			}
		}
	}
	return out
}

// check is what is left when the data are divided by the generator.
func (f *field) check(data, generator []byte) []byte {
	out := make([]byte, len(generator))
	for _, d := range data {
		factor := d ^ out[0]
		copy(out, out[1:])
		out[len(out)-1] = 0
		if factor == 0 {
			continue
		}
		for i, g := range generator {
			out[i] ^= f.times(g, factor)
		}
	}
	return out
}

func (c *code) set(x, y int, dark bool) {
	c.dark[y][x], c.fixed[y][x] = dark, true
}

// patterns draws what tells a reader where the code is, and keeps the place of the format.
func (c *code) patterns(version int) {
	last := c.size - 1
	for i := range c.size {
		c.set(6, i, i%2 == 0)
		c.set(i, 6, i%2 == 0)
	}
	for _, at := range [...][2]int{{3, 3}, {last - 3, 3}, {3, last - 3}} {
		for dy := -4; dy <= 4; dy++ {
			for dx := -4; dx <= 4; dx++ {
				x, y := at[0]+dx, at[1]+dy
				if x < 0 || y < 0 || x > last || y > last {
					continue
				}
				far := max(dx, -dx, dy, -dy)
				c.set(x, y, far != 2 && far != 4)
			}
		}
	}
	if version > 1 {
		at := last - 6
		for dy := -2; dy <= 2; dy++ {
			for dx := -2; dx <= 2; dx++ {
				c.set(at+dx, at+dy, max(dx, -dx, dy, -dy) != 1)
			}
		}
	}
	for i := range 9 {
		c.set(8, i, c.dark[i][8])
		c.set(i, 8, c.dark[8][i])
	}
	for i := range 8 {
		c.set(last-i, 8, false)
		c.set(8, last-i, false)
	}
}

// words lays the code words in columns of two, up and down from the right, under
// the mask of every third diagonal.
func (c *code) words(in []byte) {
	bit := 0
	up := true
	for right := c.size - 1; right > 0; right -= 2 {
		if right == 6 {
			right-- // the column of the timing pattern
		}
		for i := range c.size {
			y := i
			if up {
				y = c.size - 1 - i
			}
			for _, x := range [...]int{right, right - 1} {
				if c.fixed[y][x] {
					continue
				}
				dark := bit < len(in)*8 && in[bit/8]>>(7-bit%8)&1 == 1
				bit++
				c.dark[y][x] = dark != ((x+y)%3 == 0)
			}
		}
		up = !up
	}
}

// format writes, twice, the level of correction and the mask: M is 00, every
// third diagonal 011, then ten check bits, all under the mask of the standard.
func (c *code) format() {
	const value = 0b00_011
	rest := value
	for range 10 {
		rest = rest<<1 ^ (rest>>9)*0b101_0011_0111
	}
	bits := (value<<10 | rest) ^ 0b101_0100_0001_0010
	at := func(i int) bool { return bits>>i&1 == 1 }
	last := c.size - 1
	for i := range 6 {
		c.set(8, i, at(i))
		c.set(i, 8, at(14-i))
	}
	c.set(8, 7, at(6))
	c.set(8, 8, at(7))
	c.set(7, 8, at(8))
	for i := range 8 {
		c.set(last-i, 8, at(i))
	}
	for i := range 7 {
		c.set(8, last-i, at(14-i))
	}
	c.set(8, c.size-8, true)
}
