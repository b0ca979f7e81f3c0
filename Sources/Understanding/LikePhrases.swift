/// The turns of phrase behind which people name a title, in English and Portuguese.
enum LikePhrases {
    /// What the title behind a phrase is to the wish.
    enum Role: Sendable { case liked, disliked, seen }

    /// How sure it is that a title follows.
    enum Trust: Comparable, Sendable {
        /// "not X", a list that goes on: only what is visibly a name.
        case strict
        /// "I love X", "like X" after a noun: love and likeness are also for things.
        case loose
        /// "something like X", "parecido com X": hardly anything but a title follows.
        case firm
    }

    struct Phrase: Sendable {
        let role: Role
        let trust: Trust

        fileprivate init(_ role: Role, _ trust: Trust) { (self.role, self.trust) = (role, trust) }
    }

    static let table = PhraseTable<Phrase>([
        Phrase(.liked, .firm): """
        something like|anything like|stuff like|similar to|anime like|animes like|show like|shows like|series like\
        |movie like|movies like|film like|films like|title like|titles like|one like|ones like|more like|much like\
        |just like|exactly like|kind of like|sort of like|story like|stories like|in the style of|in the vein of\
        |in the spirit of|along the lines of|reminiscent of|that reminds me of|watch after|to watch after|read after|same vibe as|same vibes as\
        |same feel as|same mood as|same style as|vibes of|vibe of|feel of|feels like|akin to|comparable to\
        |mix of|mix between|mixture of|cross between|crossover of|crossover between|combination of|blend of\
        |fan of|fans of|as good as|as funny as|as dark as|as sad as|as epic as|as great as|if you like\
        |if you liked|if you loved|for people who like|for people who liked|recommendations based on|based on liking\
        |algo como|algo tipo|algo parecido com|algo parecido a|anime como|animes como|anime tipo|animes tipo\
        |serie como|series como|serie tipo|series tipo|filme como|filmes como|filme tipo|filmes tipo|parecido com\
        |parecida com|parecidos com|parecidas com|parecido ao|parecido a|semelhante a|semelhante ao|semelhantes a\
        |similar a|similar ao|similares a|similares ao|no estilo de|no estilo do|no estilo da|no estilo dos\
        |ao estilo de|ao estilo do|na linha de|na linha do|na pegada de|na pegada do|na vibe de|na vibe do|vibe de\
        |mesma vibe de|mesma vibe que|mesma pegada de|que lembre|que lembrem|que lembra|ver depois de|assistir depois de|mistura de|mistura entre\
        |misto de|cruzamento de|cruzamento entre|combinacao de|fa de|fas de|tao bom quanto|igual a|igual ao\
        |do mesmo jeito que|do tipo de|do tipo|estilo do|estilo de
        """,
        Phrase(.liked, .loose): """
        like|i like|i liked|i love|i loved|i enjoyed|i enjoy|i really liked|i really loved|i really enjoyed|liked\
        |loved|enjoyed|if i liked|because i liked|since i liked|i watched|just watched|just finished|i finished\
        |after watching|after finishing|remind me of|reminds me of|fond of|big on|same as|close to|inspired by\
        |como|tipo|estilo|gostei de|gostei do|gostei da|gostei muito de|gostei muito do|gosto de|gosto do\
        |gosto muito de\
        |amei|adorei|adoro|amo|curti|curto|acabei de ver|acabei de assistir|assisti|terminei|terminei de ver|lembra\
        |quem gostou de|quem gosta de|se gostei de|ja que gostei de|porque gostei de
        """,
        Phrase(.disliked, .loose): """
        not like|nothing like|unlike|not similar to|i hated|hated|i hate|i didnt like|didnt like|did not like\
        |i dont like|i disliked|disliked|didnt enjoy|did not enjoy|nao gostei de|nao gostei do|nao gostei da\
        |nao gosto de|nao gosto do|odiei|odeio|detestei|nada como|nada parecido com|diferente de|diferente do\
        |nao como|nao parecido com|nada tipo
        """,
        Phrase(.disliked, .strict): "not|no|without|nao|sem|nada de",
        Phrase(.seen, .strict): """
        except|except for|other than|besides|apart from|aside from|excluding|anything but|already seen|already watched\
        |ive seen|ive watched|i have seen|i have watched|ive already seen|ive already watched|exceto|tirando|fora\
        |alem de|sem ser|que nao seja|ja vi|ja assisti|menos
        """,
    ])

    /// Words that may stand between the phrase and the title.
    static let fillers: Set<String> = [
        "the", "anime", "animes", "series", "show", "shows", "movie", "film", "a", "an", "um", "uma", "o", "os", "as",
        "do", "da", "dos", "de", "serie", "filme", "manga", "classic", "original", "old", "maybe", "say",
    ]

    /// Words before which a title ends, where nothing else marks its end.
    static let borders: Set<String> = [
        "but", "and", "or", "with", "without", "except", "only", "meets", "please", "that", "which", "where", "who",
        "though", "however", "from", "in", "set", "just", "less", "more", "not", "no", "anime", "animes", "series",
        "show", "shows", "vibes", "vibe", "style", "like", "mas", "e", "ou", "com", "sem", "so", "que", "porem",
        "exceto", "menos", "mais", "por", "para", "because", "since", "if", "for", "to", "as", "was", "is", "are",
        "movie", "movies", "film", "films", "filme", "filmes", "serie", "season", "temporada", "shorter", "longer",
        "newer", "older", "darker", "lighter", "funnier", "have", "has", "had", "can", "could", "i", "what", "any",
        "under", "before", "after", "ate", "antes", "depois", "um", "uma", "nem", "nor", "vs", "x", "plus", "at", "on",
        "by", "de", "dos", "do", "em", "quero", "want", "too", "tambem", "better", "when", "than", "instead", "rather",
        "between", "entre", "it", "esse", "essa",
    ]

    /// Words that link two titles.
    static let links: Set<String> = [
        "and", "or", "e", "ou", "meets", "x", "plus", "nor", "nem", "vs", "encontra", "also", "tambem",
    ]

    /// Words behind a title that make it a model: "Cowboy Bebop vibes".
    static let trailers: Set<String> = ["vibes", "vibe", "style", "styled", "esque", "ish", "feel", "clone", "type"]

    /// Words that "like" follows where a title is compared, not a thing.
    static let nounsBeforeLike: Set<String> = [
        "anime", "animes", "show", "shows", "series", "movie", "movies", "film", "films", "something", "anything",
        "stuff", "ones", "title", "titles", "things", "exactly", "just", "more", "recommendation", "recommendations",
        "recommend", "suggest", "mecha", "isekai", "shounen", "shonen", "seinen", "shoujo", "josei", "story", "stories",
        "nothing", "watch", "much",
    ]

    /// Words that may surround a title that is the whole wish.
    static let frame: Set<String> = [
        "please", "anime", "animes", "recommendations", "recommendation", "recommend", "recommended", "suggest",
        "suggestions", "me", "similar", "show", "shows", "the", "por", "favor", "recomende", "indique", "recomendacoes",
        "sugestoes", "parecidos", "serie", "series", "i", "want", "quero", "give", "find", "something", "some", "o",
        "a", "tv", "watch", "to",
    ]
}
