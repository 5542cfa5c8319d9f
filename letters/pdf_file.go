package letters

import (
	"bytes"
	"fmt"
	"strconv"
)

// A binder puts drawn pages, faces, picture and code together in a file.
type binder struct {
	metrics *metrics
	cases   typecase
	plates  plates
	usual   *ink // knows plate 0
	deflater
	profile []byte // of the colours, deflated
}

func newBinder(m *metrics) (*binder, error) {
	usual, err := newInk([]uint16{0})
	if err != nil {
		return nil, err
	}
	profile, err := deflated(colourProfile())
	if err != nil {
		return nil, err
	}
	return &binder{
		metrics: m, cases: newTypecase(), usual: usual, deflater: newDeflater(), profile: profile,
		plates: plates{metrics: m, made: map[plateID]*plate{}},
	}, nil
}

// ink returns what draws with some plates; most letters need plate 0 alone.
func (b *binder) ink(ids []plateID) (*ink, error) {
	numbers := []uint16{0}
	for _, id := range ids {
		if id.number != numbers[len(numbers)-1] {
			numbers = append(numbers, id.number)
		}
	}
	if len(numbers) == 1 {
		return b.usual, nil
	}
	return newInk(numbers)
}

// draw turns sheets into the bytes of a PDF. The same sheets give the same
// bytes. It may be called from several goroutines.
func (b *binder) draw(sheets []sheet, a about) ([]byte, error) {
	ids := used(sheets, a.watermark, b.cases)
	k, err := b.ink(ids)
	if err != nil {
		return nil, err
	}
	pages := k.pages(sheets, a.watermark, b.metrics, b.cases)
	f := &file{out: make([]byte, 0, 48<<10)}
	f.text("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n") // the second line tells that the file is no text
	const pagesAt, resources = 2, 3
	f.next = resources + 1

	var fonts bytes.Buffer
	for _, id := range ids {
		p, err := b.plates.plate(id)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&fonts, "/%s %d 0 R ", k.names[id], f.plate(p))
	}
	var objects bytes.Buffer
	if a.logo != nil {
		fmt.Fprintf(&objects, "/%s %d 0 R ", pictureName, f.picture(a.logo))
	}
	if a.code != nil {
		fmt.Fprintf(&objects, "/%s %d 0 R ", codeName, f.code(a.code))
	}
	f.object(resources)
	f.text("<< /ProcSet [/PDF /Text /ImageC] /Font << " + fonts.String() + ">> /XObject << " + objects.String() + ">> >>\nendobj\n")

	var kids bytes.Buffer
	for _, drawn := range pages {
		var small bytes.Buffer
		if err := b.deflate(&small, drawn); err != nil {
			return nil, err
		}
		content := f.stream("/Filter /FlateDecode", small.Bytes())
		n := f.add()
		f.text("<< /Type /Page /Parent 2 0 R /Resources 3 0 R /Contents ").reference(content)
		f.text(" /MediaBox [0 0 " + paper + "] >>\nendobj\n")
		fmt.Fprintf(&kids, "%d 0 R ", n)
	}
	f.object(pagesAt)
	f.text("<< /Type /Pages /Kids [" + kids.String() + "] /Count " + strconv.Itoa(len(pages)) + " >>\nendobj\n")
	f.about(a, b.profile)
	return f.out, nil
}

// paper is the size of A4 in points.
const paper = "595.28 841.89"

// A file is a PDF being written: its bytes, and where each object starts.
//
// Format: ISO 32000-1, 7.5. What a long-lived archive asks beside (ISO 19005-2) is kept: faces
// embedded whole for what is written, colours that a profile defines, no
// transparency, no script, what the file says of itself in XMP. No
// validator has judged it, so that no file claims to conform.
type file struct {
	out   []byte
	next  int // number of the next object
	start []int
}

func (f *file) text(s string) *file {
	f.out = append(f.out, s...)
	return f
}

func (f *file) reference(n int) *file {
	f.out = strconv.AppendInt(f.out, int64(n), 10)
	return f.text(" 0 R")
}

// object begins an object of a number that is known.
func (f *file) object(n int) {
	for len(f.start) <= n {
		f.start = append(f.start, 0)
	}
	f.start[n] = len(f.out)
	f.out = strconv.AppendInt(f.out, int64(n), 10)
	f.text(" 0 obj\n")
}

// add begins the next object and returns its number.
func (f *file) add() int {
	n := f.next
	f.next++
	f.object(n)
	return n
}

// stream adds an object of bytes, and returns its number.
func (f *file) stream(entries string, in []byte) int {
	n := f.add()
	f.text("<< " + entries + " /Length " + strconv.Itoa(len(in)) + " >>\nstream\n")
	f.out = append(f.out, in...)
	f.text("\nendstream\nendobj\n")
	return n
}

// plate adds a face: four objects.
func (f *file) plate(p *plate) int {
	data := f.stream("/Filter /FlateDecode /Length1 "+strconv.Itoa(p.length), p.file)
	unicode := f.stream("/Filter /FlateDecode", p.unicode)
	descriptor := f.add()
	f.text("<< /Type /FontDescriptor /FontName /" + p.name + " /Flags " + strconv.Itoa(p.flags) +
		" /FontBBox [-434 -400 2159 1024] /ItalicAngle " + strconv.Itoa(p.slant) +
		" /Ascent 1024 /Descent -400 /CapHeight 660 /StemV 80 /FontFile2 ").reference(data).text(" >>\nendobj\n")
	n := f.add()
	f.text("<< /Type /Font /Subtype /TrueType /BaseFont /" + p.name + " /FirstChar " + strconv.Itoa(firstCode) +
		" /LastChar " + strconv.Itoa(lastCode) + " /Widths [" + p.widths + "] /FontDescriptor ").reference(descriptor)
	f.text(" /ToUnicode ").reference(unicode).text(" >>\nendobj\n")
	return n
}

// picture adds the logo.
func (f *file) picture(l *logo) int {
	return f.stream("/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Width "+strconv.Itoa(l.width)+
		" /Height "+strconv.Itoa(l.height)+" /Filter /FlateDecode", l.pixels)
}

// code adds the code to scan, drawn in a square of one unit.
func (f *file) code(c *code) int {
	return f.stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << >>", c.drawing())
}

// about ends the file: what it says of itself, and where its objects are.
func (f *file) about(a about, profile []byte) {
	colours := f.stream("/N 3 /Filter /FlateDecode", profile)
	metadata := f.stream("/Type /Metadata /Subtype /XML", a.xmp())
	info := f.add()
	f.text(a.info() + "\nendobj\n")
	f.object(1)
	f.text("<< /Type /Catalog /Pages 2 0 R /Lang (" + a.lang + ") /ViewerPreferences << /DisplayDocTitle true >> /Metadata ").reference(metadata)
	f.text(" /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)" +
		" /Info (sRGB IEC61966-2.1) /DestOutputProfile ").reference(colours).text(" >>] >>\nendobj\n")

	at := len(f.out)
	f.text("xref\n0 " + strconv.Itoa(f.next) + "\n0000000000 65535 f \n")
	for _, s := range f.start[1:] {
		var line [20]byte
		copy(line[:], "0000000000 00000 n \n")
		for i := 9; s > 0; i, s = i-1, s/10 {
			line[i] = byte('0' + s%10)
		}
		f.out = append(f.out, line[:]...)
	}
	f.text("trailer\n<< /Size " + strconv.Itoa(f.next) + " /Root 1 0 R /Info ").reference(info)
	f.text(fmt.Sprintf(" /ID [<%x> <%x>] >>\nstartxref\n%d\n%%%%EOF\n", a.id, a.id, at))
}
