extension FollowUp {
    static let resets = PhraseSet(
        """
        start over|reset|new search|start again|from scratch|begin again|forget everything|clear everything\
        |lets start over|forget all of that|comecar de novo|comeca de novo|vamos comecar de novo|recomecar|do zero\
        |esquece tudo|esqueca tudo|nova busca|limpar tudo|limpa tudo|zera tudo
        """)

    static let mores = PhraseSet(
        """
        more|others|another|another one|other ones|other options|something else|different ones|next|more like these\
        |more of these|any others|any more|mais|outros|outras|outro|outra|mais opcoes|mais sugestoes|proximos\
        |mais desses|tem mais|algo diferente
        """)

    /// Words that add nothing to a follow-up.
    static let manners: Set<String> = [
        "please", "show", "me", "give", "some", "ok", "okay", "and", "any", "recommendations", "options", "titles",
        "anime", "animes", "i", "want", "do", "you", "have", "por", "favor", "mostra", "mostre", "quero", "ver", "de",
        "da", "tem", "opcoes", "sugestoes", "e", "um", "uma", "alguns", "algumas", "actually", "thanks", "five", "few",
    ]

    static let drops = PhraseSet(
        """
        forget|forget about|drop|ignore|remove|never mind|nevermind|skip|any|lift|esquece|esqueca|ignora|ignore|tira|tire\
        |remove|remova|deixa pra la|sem limite de|qualquer|nao importa|doesnt matter|i dont care about
        """)

    static let articles: Set<String> = [
        "the", "about", "that", "limit", "filter", "on", "of", "o", "a", "os", "as", "do", "da", "de", "limite",
        "filtro", "and", "e", "range", "constraint", "one", "com", "with",
    ]

    static let facetNames = PhraseTable<Facet>([
        .year: "year|years|decade|date|era|ano|anos|decada|data|epoca",
        .length:
            "episodes|episode count|length|duration|number of episodes|episodios|duracao|tamanho|numero de episodios",
        .score: "score|rating|ratings|nota|avaliacao|pontuacao",
        .type: "type|format|tipo|formato",
        .studio: "studio|studios|estudio|estudios",
        .source: "source|source material|fonte|origem|adaptation|adaptacao",
        .genre: "genre|genres|genero|generos",
        .theme: "theme|themes|tema|temas",
        .age: "age|age rating|age limit|idade|classificacao|classificacao indicativa",
        .status: "status|situacao",
    ])

    static let likings = PhraseSet(
        """
        more like|like|similar to|something like|closer to|in the style of|mais como|como|parecido com|parecidos com\
        |mais parecido com|mais parecidos com|algo como|no estilo de|semelhante a|i like|i liked|i loved|gostei do\
        |gostei da|gostei de|tipo
        """)

    static let rejections = PhraseSet(
        """
        not|no|nope|nope not|dont want|i dont want|didnt like|i didnt like|i hate|hate|skip|without|except|ive seen\
        |already seen|ive already seen|i know|remove|nao|nao quero|nao gostei do|nao gostei da|nao gostei de|ja vi|ja assisti\
        |tira|menos|exceto|sem|odiei
        """)

    static let ordinals = PhraseTable<Position>([
        .number(1): "first|1st|first one|primeiro|primeira|number one",
        .number(2): "second|2nd|second one|segundo|segunda|number two",
        .number(3): "third|3rd|third one|terceiro|terceira|number three",
        .number(4): "fourth|4th|fourth one|quarto|quarta|number four",
        .number(5): "fifth|5th|fifth one|quinto|quinta|number five",
        .end: "last|last one|ultimo|ultima",
        .that: "that|that one|this|this one|it|esse|esse ai|este|essa|esta|ele|isso|desse|dessa|deste",
        .all:
            "those|these|them|all of them|any of those|none of these|none of those|nenhum desses|nenhum deles|esses|essas|eles",
    ])

    /// Words that a turn begins with which goes on with the wish that stands.
    static let changes: Set<String> = [
        "but", "and", "also", "with", "without", "only", "more", "less", "not", "no", "now", "make", "instead", "just",
        "mas", "e", "tambem", "com", "sem", "so", "mais", "menos", "nao", "agora", "apenas", "porem", "nada", "nothing",
        "before", "after", "since", "under", "antes", "depois", "desde", "ate", "ok", "okay",
    ]

    static let comparatives = PhraseSet(
        """
        darker|lighter|funnier|sadder|happier|scarier|calmer|weirder|simpler|cuter|deeper|faster|slower|longer|shorter\
        |newer|older|sweeter|smarter|stranger|wilder|softer|bloodier|edgier|cheerier|gentler|much darker|a bit darker\
        |a little darker|a bit lighter|a bit funnier
        """)
}
