package letters_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"greffe/letters"
)

// everyFile is every kind in both languages, and letters of the rarer roads.
func everyFile(t *testing.T, do func(t *testing.T, l letters.Letter, d letters.Document)) {
	t.Helper()
	p := press(t)
	all := map[string]letters.Letter{}
	for _, k := range letters.Kinds() {
		for _, lang := range []letters.Lang{letters.French, letters.English} {
			l := camille(k, lang)
			l.Reference = "K7Q2ZWXMAB4DLCN5RTYVU3PHJE"
			all[string(k)+" in "+string(lang)] = l
		}
	}
	for i, l := range mixed(t) {
		all["of the rarer roads, "+strconv.Itoa(i)] = l
	}
	for name, l := range all {
		t.Run(name, func(t *testing.T) { do(t, l, render(t, p, l)) })
	}
}

// TestFilesAreSoundForOtherPrograms asks two programs that know nothing of ours.
func TestFilesAreSoundForOtherPrograms(t *testing.T) {
	qpdf, fonts := needed(t, "qpdf"), needed(t, "pdffonts")
	everyFile(t, func(t *testing.T, _ letters.Letter, d letters.Document) {
		path := filepath.Join(t.TempDir(), "letter.pdf")
		if err := os.WriteFile(path, d.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(qpdf, "--check", path).CombinedOutput(); err != nil || strings.Contains(string(out), "WARNING") {
			t.Errorf("%v\n%s", err, out)
		}
		out, err := exec.Command(fonts, path).CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		lines := strings.Split(strings.TrimSpace(string(out)), "\n")
		if len(lines) < 3 || !strings.HasPrefix(lines[0], "name") {
			t.Fatalf("no font is listed:\n%s", out)
		}
		for _, l := range lines[2:] { // embedded, a subset, with the characters that its codes stand for
			if !regexp.MustCompile(`^[A-Z]{6}\+SourceSans3-\w+ +TrueType .* yes yes yes +\d+ +0$`).MatchString(l) {
				t.Errorf("a font is not embedded as a subset that can be read: %s", l)
			}
		}
	})
}

// A read is a file taken apart: the text of each object, and its stream inflated.
type readPDF struct {
	objects map[int]string
	streams map[int][]byte
	trailer string
}

// apart reads a file by its own table of objects, and fails when an entry of
// that table, the length of a stream or the end of the file is wrong.
func apart(t *testing.T, pdf []byte) readPDF {
	t.Helper()
	if !bytes.HasPrefix(pdf, []byte("%PDF-1.7\n%")) || pdf[10] < 128 || pdf[11] < 128 || pdf[12] < 128 || pdf[13] < 128 {
		t.Fatal("the header does not tell that the file is binary")
	}
	end := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(pdf)
	if end == nil {
		t.Fatal("the file has no end")
	}
	at, _ := strconv.Atoi(string(end[1]))
	table := string(pdf[at:])
	head := regexp.MustCompile(`^xref\n0 (\d+)\n0{10} 65535 f \n`).FindStringSubmatch(table)
	if head == nil {
		t.Fatal("startxref does not lead to the table")
	}
	count, _ := strconv.Atoi(head[1])
	out := readPDF{objects: map[int]string{}, streams: map[int][]byte{}}
	rows := table[len(head[0]):]
	out.trailer = rows[20*(count-1):]
	for n := 1; n < count; n++ {
		row := rows[20*(n-1) : 20*n]
		if !regexp.MustCompile(`^\d{10} 0{5} n \n$`).MatchString(row) {
			t.Fatalf("entry %d of the table is %q", n, row)
		}
		start, _ := strconv.Atoi(row[:10])
		body, ok := strings.CutPrefix(string(pdf[start:]), fmt.Sprintf("%d 0 obj\n", n))
		if !ok {
			t.Fatalf("object %d is not where the table says", n)
		}
		text, _, _ := strings.Cut(body, "\nendobj\n")
		if dict, data, found := strings.Cut(body, "\nstream\n"); found && len(dict) < len(text) {
			text = dict
			length, _ := strconv.Atoi(regexp.MustCompile(`/Length (\d+)`).FindStringSubmatch(dict)[1])
			if !strings.HasPrefix(data[length:], "\nendstream\nendobj\n") {
				t.Fatalf("the stream of object %d is not as long as it says", n)
			}
			raw := []byte(data[:length])
			if strings.Contains(dict, "/FlateDecode") {
				z, err := zlib.NewReader(bytes.NewReader(raw))
				if err != nil {
					t.Fatal(err)
				}
				if raw, err = io.ReadAll(z); err != nil {
					t.Fatal(err)
				}
			}
			out.streams[n] = raw
		}
		out.objects[n] = text
	}
	return out
}

// linked returns the number of the object that a key of a text refers to.
func linked(t *testing.T, text, key string) int {
	t.Helper()
	m := regexp.MustCompile(key + ` (\d+) 0 R`).FindStringSubmatch(text)
	if m == nil {
		t.Fatalf("no %s in %s", key, text)
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// TestFilesKeepWhatAnArchiveAsks goes through the demands of ISO 19005-2, level B, that
// concern such files. It is our own reading of them.
func TestFilesKeepWhatAnArchiveAsks(t *testing.T) {
	everyFile(t, func(t *testing.T, l letters.Letter, d letters.Document) {
		f := apart(t, d.PDF)
		if !regexp.MustCompile(`/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]`).MatchString(f.trailer) || strings.Contains(f.trailer, "/Encrypt") {
			t.Errorf("trailer %s", f.trailer)
		}
		catalogue := f.objects[linked(t, f.trailer, "/Root")]
		if want := map[letters.Lang]string{letters.French: "/Lang (fr-FR)", letters.English: "/Lang (en-GB)"}[l.Lang]; !strings.Contains(catalogue, want) {
			t.Errorf("catalogue %s", catalogue)
		}
		for n, o := range f.objects {
			for _, never := range []string{
				"/JavaScript", "/JS", "/OpenAction", "/AA", "/Action", "/Annots", "/SMask", "/ca ", "/CA ", "/BM", "/Group", "/EmbeddedFile",
				"/LZWDecode", "/Interpolate true", "/DeviceCMYK", "/AcroForm", "/F (",
			} {
				if strings.Contains(o, never) {
					t.Errorf("object %d has %s: %s", n, never, o)
				}
			}
		}
		profile := f.streams[linked(t, catalogue, "/DestOutputProfile")]
		if !strings.Contains(catalogue, "/OutputIntents") || int(binary.BigEndian.Uint32(profile)) != len(profile) || string(profile[36:40]) != "acsp" || string(profile[12:20]) != "mntrRGB " {
			t.Error("the colours have no profile")
		}
		checkMetadata(t, f, catalogue)
		checkFonts(t, f)
		if bytes.Contains(d.PDF, []byte("pdfaid")) || bytes.Contains(d.PDF, []byte("PDF/A")) {
			t.Error("the file claims what no validator has judged")
		}
	})
}

// checkMetadata compares both ways in which a file says what it is.
func checkMetadata(t *testing.T, f readPDF, catalogue string) {
	t.Helper()
	n := linked(t, catalogue, "/Metadata")
	if o := f.objects[n]; strings.Contains(o, "/Filter") || !strings.Contains(o, "/Type /Metadata /Subtype /XML") {
		t.Errorf("metadata %s", o)
	}
	packet := string(f.streams[n])
	for d := xml.NewDecoder(strings.NewReader(packet)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%v in %s", err, packet)
		}
	}
	info := f.objects[linked(t, f.trailer, "/Info")]
	for key, tag := range map[string]string{"Title": "dc:title", "Author": "dc:creator", "Subject": "dc:description"} {
		old := hexText(t, regexp.MustCompile(`/` + key + ` <([0-9a-f]+)>`).FindStringSubmatch(info)[1])
		var escaped bytes.Buffer
		if err := xml.EscapeText(&escaped, []byte(old)); err != nil {
			t.Fatal(err)
		}
		if !regexp.MustCompile(`<` + tag + `><rdf:\w+><rdf:li[^>]*>` + regexp.QuoteMeta(escaped.String()) + `</rdf:li>`).MatchString(packet) {
			t.Errorf("%s is %q, and the packet says %s", key, old, packet)
		}
	}
	day := regexp.MustCompile(`/CreationDate \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)`).FindStringSubmatch(info)
	if len(day) != 7 || !strings.Contains(packet, fmt.Sprintf("<xmp:CreateDate>%s-%s-%sT%s:%s:%sZ<", day[1], day[2], day[3], day[4], day[5], day[6])) {
		t.Errorf("the days differ: %s, %s", info, packet)
	}
}

func hexText(t *testing.T, s string) string {
	t.Helper()
	var out []rune
	for i := 4; i+4 <= len(s); i += 4 {
		n, err := strconv.ParseUint(s[i:i+4], 16, 16)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, rune(n))
	}
	return string(out)
}

// checkFonts compares what the file says of each face with the face itself.
func checkFonts(t *testing.T, f readPDF) {
	t.Helper()
	found := 0
	for n, o := range f.objects {
		if !strings.Contains(o, "/Type /Font ") {
			continue
		}
		found++
		if strings.Contains(o, "/Encoding") {
			t.Errorf("font %d is symbolic and has an encoding", n)
		}
		descriptor := f.objects[linked(t, o, "/FontDescriptor")]
		if !regexp.MustCompile(`/Flags (4|68) `).MatchString(descriptor) {
			t.Errorf("descriptor %s", descriptor)
		}
		raw := f.streams[linked(t, descriptor, "/FontFile2")]
		if want := fmt.Sprintf("/Length1 %d ", len(raw)); !strings.Contains(f.objects[linked(t, descriptor, "/FontFile2")]+" ", want) {
			t.Errorf("font file %d is not of %s", n, want)
		}
		face, err := sfnt.Parse(raw)
		if err != nil {
			t.Fatalf("font %d: %v", n, err)
		}
		widths := strings.Fields(regexp.MustCompile(`/Widths \[([^]]*)\]`).FindStringSubmatch(o)[1])
		if len(widths) != 224 || face.NumGlyphs() < 2 {
			t.Errorf("font %d: %d widths, %d glyphs", n, len(widths), face.NumGlyphs())
		}
		var buf sfnt.Buffer
		drawn := 0
		for i, w := range widths {
			g, err := face.GlyphIndex(&buf, rune(0xF020+i))
			if err != nil {
				t.Fatal(err)
			}
			if g == 0 {
				continue // no such character
			}
			drawn++
			if a, err := face.GlyphAdvance(&buf, g, fixed.I(1000), font.HintingNone); err != nil || strconv.Itoa(a.Round()) != w {
				t.Errorf("font %d: code %d is %s wide, and its glyph %v", n, 0x20+i, w, a)
			}
		}
		if drawn == 0 {
			t.Errorf("font %d draws nothing", n)
		}
		if cmap := string(f.streams[linked(t, o, "/ToUnicode")]); !strings.Contains(cmap, "beginbfchar") {
			t.Errorf("font %d does not tell its characters", n)
		}
	}
	if found == 0 {
		t.Error("no font")
	}
}
