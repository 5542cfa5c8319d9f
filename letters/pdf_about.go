package letters

import (
	"bytes"
	"encoding/hex"
	"encoding/xml"
	"time"
	"unicode/utf16"
)

// An about is what a PDF says of itself, and what is drawn beside its text.
type about struct {
	title, author, subject string
	lang                   string    // fr-FR
	stamp                  time.Time // creation and modification: the letter's own day
	id                     [16]byte  // the same for the same letter
	watermark              string
	logo                   *logo
	code                   *code
}

const program = "Greffe"

// info is the old way of saying it.
func (a about) info() string {
	day := "(" + a.stamp.UTC().Format("D:20060102150405Z") + ")"
	return "<< /Title " + utf16Text(a.title) + " /Author " + utf16Text(a.author) + " /Subject " + utf16Text(a.subject) +
		" /Creator (" + program + ") /Producer (" + program + ") /CreationDate " + day + " /ModDate " + day + " >>"
}

// utf16Text writes a text that any character may stand in.
func utf16Text(s string) string {
	raw := []byte{0xfe, 0xff}
	for _, u := range utf16.Encode([]rune(s)) {
		raw = append(raw, byte(u>>8), byte(u))
	}
	return "<" + hex.EncodeToString(raw) + ">"
}

// xmp is the new way, which must agree with the old one: ISO 16684-1.
func (a about) xmp() []byte {
	var out bytes.Buffer
	text := func(s string) {
		// Only a writer fails, and this one takes all.
		_ = xml.EscapeText(&out, []byte(s))
	}
	day := a.stamp.UTC().Format("2006-01-02T15:04:05Z")
	out.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">` +
		`<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">`)
	text(a.title)
	out.WriteString(`</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>`)
	text(a.author)
	out.WriteString(`</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">`)
	text(a.subject)
	out.WriteString(`</rdf:li></rdf:Alt></dc:description><dc:language><rdf:Bag><rdf:li>` + a.lang + `</rdf:li></rdf:Bag></dc:language>` +
		`<xmp:CreatorTool>` + program + `</xmp:CreatorTool><xmp:CreateDate>` + day + `</xmp:CreateDate><xmp:ModifyDate>` + day +
		`</xmp:ModifyDate><xmp:MetadataDate>` + day + `</xmp:MetadataDate><pdf:Producer>` + program + `</pdf:Producer>` +
		`<xmpMM:DocumentID>uuid:` + a.uuid() + `</xmpMM:DocumentID></rdf:Description></rdf:RDF></x:xmpmeta>` + "\n<?xpacket end=\"r\"?>")
	return out.Bytes()
}

func (a about) uuid() string {
	h := hex.EncodeToString(a.id[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
