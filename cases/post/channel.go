package post

// A Channel is the way a letter takes.
type Channel string

// The channels. What is not said is the empty channel.
const (
	Registered Channel = "registered" // with acknowledgement of receipt
	ByHand     Channel = "hand"       // against receipt
	Electronic Channel = "electronic" // electronic registered letter (L. 100 CPCE), with recorded consent
	Plain      Channel = "letter"     // ordinary letter
	Email      Channel = "email"
)

// Channels returns the channels, the surest first; the slice is the caller's own.
func Channels() []Channel { return []Channel{Registered, ByHand, Electronic, Plain, Email} }

// Known tells whether the channel is one of them.
func (c Channel) Known() bool {
	switch c {
	case Registered, ByHand, Electronic, Plain, Email:
		return true
	}
	return false
}

// Proves tells whether the channel leaves proof of the day of receipt.
func (c Channel) Proves() bool { return c == Registered || c == ByHand || c == Electronic }

// Numbered tells whether the envelope carries a number of the post or carrier.
func (c Channel) Numbered() bool { return c == Registered || c == Electronic }

// Key returns the key of the channel's words.
func (c Channel) Key() string {
	switch c { // asked for at every judgement: no string is put together for those known
	case Registered:
		return "channel.registered"
	case ByHand:
		return "channel.hand"
	case Electronic:
		return "channel.electronic"
	case Plain:
		return "channel.letter"
	case Email:
		return "channel.email"
	}
	return "channel." + string(c)
}

// A Ground is why an envelope came back.
type Ground string

// The grounds of a return, in the post's own sorting. A refusal is an event of
// its own and no return.
const (
	Unclaimed        Ground = "unclaimed" // pli avisé et non réclamé
	UnknownAtAddress Ground = "unknown"   // destinataire inconnu à l'adresse
	AddressDefect    Ground = "address"   // défaut d'accès ou d'adressage
	OtherGround      Ground = "other"
)

// Grounds returns the grounds; the slice is the caller's own.
func Grounds() []Ground { return []Ground{Unclaimed, UnknownAtAddress, AddressDefect, OtherGround} }

// Known tells whether the ground is one of them.
func (g Ground) Known() bool {
	switch g {
	case Unclaimed, UnknownAtAddress, AddressDefect, OtherGround:
		return true
	}
	return false
}

// WrongAddress tells whether the address is to blame, so that it has to be
// checked before the letter is sent again.
func (g Ground) WrongAddress() bool { return g == UnknownAtAddress || g == AddressDefect }

// Key returns the key of the ground's words.
func (g Ground) Key() string { return "ground." + string(g) }
