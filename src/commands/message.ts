const place = document.getElementById('app');
const sentence = document.createElement('p');
sentence.className = 'message';
sentence.setAttribute('role', 'alert');
sentence.textContent = decodeURIComponent(location.hash.slice(1));
place?.append(sentence);
