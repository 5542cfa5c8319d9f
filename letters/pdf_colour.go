package letters

import (
	"encoding/binary"
	"math"
	"slices"
)

// colourProfile is the profile of the colours of the sheet, sRGB: the primaries of
// Rec. 709 adapted to the white of the profile space, and the curve of the
// standard. Format: ICC.1:2001-04 (version 2.4), a display profile of three
// components; figures: IEC 61966-2-1.
func colourProfile() []byte {
	xyz := func(x, y, z float64) []byte {
		out := append([]byte("XYZ "), 0, 0, 0, 0)
		for _, v := range []float64{x, y, z} {
			out = binary.BigEndian.AppendUint32(out, uint32(int32(math.Round(v*65536))))
		}
		return out
	}
	const name = "sRGB IEC61966-2.1"
	description := append([]byte("desc"), 0, 0, 0, 0)
	description = binary.BigEndian.AppendUint32(description, uint32(len(name)+1))
	description = append(description, name...)
	description = append(description, make([]byte, 1+4+4+2+1+67)...) // end of the name, and none in other scripts
	curve := append([]byte("curv"), 0, 0, 0, 0)
	const steps = 1024
	curve = binary.BigEndian.AppendUint32(curve, steps)
	for i := range steps {
		curve = binary.BigEndian.AppendUint16(curve, uint16(math.Round(65535*linear(float64(i)/(steps-1)))))
	}
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", description},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright\x00"...)},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
		{"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
		{"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
		{"rTRC", curve},
		{"gTRC", nil},
		{"bTRC", nil}, // the same curve
	}
	const header, entry = 128, 12
	at := header + 4 + entry*len(tags)
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	last, size := 0, 0
	for _, t := range tags {
		if t.data != nil {
			last, size = at+len(body), len(t.data)
			body = append(body, t.data...)
			for len(body)%4 != 0 {
				body = append(body, 0)
			}
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(last))
		table = binary.BigEndian.AppendUint32(table, uint32(size))
	}
	out := make([]byte, header)
	binary.BigEndian.PutUint32(out, uint32(at+len(body)))
	binary.BigEndian.PutUint32(out[8:], 0x02400000)
	copy(out[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2000, 1, 1, 0, 0, 0} { // when it was made: always the same
		binary.BigEndian.PutUint16(out[24+2*i:], v)
	}
	copy(out[36:], "acsp")
	copy(out[68:], xyz(0.9642, 1, 0.8249)[8:])
	return slices.Concat(out, table, body)
}

// linear undoes the curve of sRGB.
func linear(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}
