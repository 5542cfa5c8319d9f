package letters

import (
	"encoding/binary"
	"errors"
	"slices"
)

// errFont is wrapped by what symbolic returns.
var errFont = errors.New("font cannot be cut")

// symbolic turns a TrueType file into one whose only way from a code to a glyph
// is the table of a symbolic font: platform 3, encoding 0, code points from
// U+F000 on. So every reader finds the glyphs in the same way, whatever it knows of
// glyph names. Tables that only an operating system reads are left out.
//
// Format: OpenType, "Organization of an OpenType Font" and "cmap"; ISO 32000-1,
// 9.6.6.4.
func symbolic(in []byte, glyphs *[256]uint16) ([]byte, error) {
	const directory, entry = 12, 16
	if len(in) < directory {
		return nil, errFont
	}
	type table struct {
		tag  string
		data []byte
	}
	kept := []table{{"cmap", symbolMap(glyphs)}}
	for i := range int(binary.BigEndian.Uint16(in[4:])) {
		at := directory + entry*i
		if at+entry > len(in) {
			return nil, errFont
		}
		tag := string(in[at : at+4])
		start, size := int(binary.BigEndian.Uint32(in[at+8:])), int(binary.BigEndian.Uint32(in[at+12:]))
		if start > len(in) || size > len(in)-start {
			return nil, errFont
		}
		switch tag {
		case "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "post", "prep":
			kept = append(kept, table{tag, in[start : start+size]})
		}
	}
	slices.SortFunc(kept, func(a, b table) int {
		if a.tag < b.tag {
			return -1
		}
		return 1
	})
	n, power, log := len(kept), 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, power * entry, log, (n - power) * entry} {
		out = binary.BigEndian.AppendUint16(out, uint16(v)) // small numbers
	}
	at, head := directory+entry*n, 0
	for _, t := range kept {
		if t.tag == "head" {
			head = at
			t.data = slices.Clone(t.data)
			if len(t.data) < 12 {
				return nil, errFont
			}
			clear(t.data[8:12]) // its own sum is taken with a zero there
		}
		out = append(out, t.tag...)
		for _, v := range []uint32{checksum(t.data), uint32(at), uint32(len(t.data))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range kept {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	if head == 0 {
		return nil, errFont
	}
	clear(out[head+8 : head+12])
	binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-checksum(out))
	return out, nil
}

// checksum is the sum of the big-endian words of a table, zeros filling the last.
func checksum(in []byte) uint32 {
	var sum uint32
	for len(in) >= 4 {
		sum += binary.BigEndian.Uint32(in)
		in = in[4:]
	}
	if len(in) > 0 {
		var last [4]byte
		copy(last[:], in)
		sum += binary.BigEndian.Uint32(last[:])
	}
	return sum
}

// symbolMap is a cmap of one table, of format 4, with one segment for the codes
// and the empty one that ends every such table.
func symbolMap(glyphs *[256]uint16) []byte {
	const codes = lastCode - firstCode + 1
	var out []byte
	put := func(values ...uint16) {
		for _, v := range values {
			out = binary.BigEndian.AppendUint16(out, v)
		}
	}
	put(0, 1, 3, 0, 0, 12)              // one table, symbol, twelve bytes from here
	put(4, 16+2*8+2*codes, 0)           // format, length, language
	put(4, 4, 1, 0)                     // two segments, and what helps to search them
	put(0xF000+lastCode, 0xFFFF, 0)     // ends
	put(0xF000+firstCode, 0xFFFF, 0, 1) // starts, differences
	put(4, 0)                           // glyphs of the first segment follow
	for code := firstCode; code <= lastCode; code++ {
		put(glyphs[code])
	}
	return out
}
